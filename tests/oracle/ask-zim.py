#!/usr/bin/python3
"""Asks Zim itself what it reads in notes and where their links lead, for oracle.test.ts to compare our pages with.

Reads a JSON list of {"folder": path, "notes": {page: text} or null} from standard input: a notebook that may be
written to, and what to read instead of the notes in it. Prints a line of JSON for each note:
  {"question": index in the list, "page": name, "tree": node, "error": why Zim cannot read it, or null}
A node is a text, or [element, {attribute: value}, node ...]. Links and images have a "leads" among their attributes:
  {"page": name, "exists": is there a note, "section": are there only pages below, "anchor": text or null},
  {"file": path, or null outside of the notebook, whether or not there is such a file}, {"url": address}, or {} for what Zim refuses.
"""
import json
import logging
import os
import re
import signal
import sys
import tempfile

logging.disable(logging.CRITICAL)
home = tempfile.TemporaryDirectory(prefix="ask-zim-")  # no settings, and no index, of the person who runs this
for variable in ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"):
    os.environ[variable] = os.path.join(home.name, variable)
    os.mkdir(os.environ[variable])
terminal = os.dup(2)
os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # Gtk complains that there is no display

import zim.parser  # noqa: E402
from zim.formats import wiki  # noqa: E402
from zim.newfs import LocalFolder  # noqa: E402
from zim.notebook import Notebook, PageNotAvailableError, interwiki_link  # noqa: E402
from zim.notebook.page import HRef, Path  # noqa: E402
from zim.parsing import link_type  # noqa: E402

os.dup2(terminal, 2)


# What Zimlight reads otherwise on purpose, told to Zim's parser. The README's "Where Zimlight differs from Zim" has a
# line for each.


def rebuilt(pattern, changes):
    """A pattern with parts of it replaced; a Zim that no longer has them is another than this script knows."""
    source = getattr(pattern, "pattern", pattern)
    for old, new in changes:
        if old not in source:
            raise SystemExit("This Zim is not the one that ask-zim.py was written for: it has no %s" % old)
        source = source.replace(old, new)
    return re.compile(source, re.VERBOSE)


# A URL's scheme is ASCII, and may begin behind a letter that is none.
after_others = r"(?:\b|(?a:\b))"
wiki.url_re = rebuilt(wiki.url_re, [(r"\b", after_others), (r"|\w+://", r"|(?a:\w+)://")])
wiki.old_url_re = rebuilt(wiki.old_url_re, [(r"\b \w[\w\+\-\.]+://", r"(?a:\b \w[\w\+\-\.]+)://")])

# What a match inside of a styled span gave back is given back once, not once more behind the span.
parse = zim.parser.Parser.__call__


def parse_and_forget(self, builder, text):
    given_back = getattr(self, "_backup_iter", 0)
    parse(self, builder, text)
    self._backup_iter = given_back


zim.parser.Parser.__call__ = zim.parser.Parser.parse = parse_and_forget


# Only brackets are cut off a link's label, not whatever stands where Zim looks for as many of them.
parse_link = wiki.WikiParser.parse_link


class Brackets(str):
    """The text of a link, of whose `]` those in the middle do not count against those at the end."""

    def strip(self, characters=None):
        return Brackets(super().strip(characters))

    def split(self, *arguments):
        return [Brackets(part) for part in super().split(*arguments)]

    def count(self, text):
        if text != "]":
            return super().count(text)
        ends = len(self) - len(self.rstrip("]"))
        return min(super().count("]"), super().count("[") + ends)


# A table object with fewer than three lines keeps its text; Zim loses two lines, and the whole page for one or none.
parse_object = wiki.WikiParser.parse_object


def parse_object_whole(self, builder, indent, header, body):
    kind, parameters = header.split(":", 1)
    if kind.strip().lower() == "table" and len(body.splitlines()) < 3:
        self._parse_object(builder, indent, "table", parameters, body)
    else:
        parse_object(self, builder, indent, header, body)


wiki.WikiParser.parse_object = parse_object_whole
wiki.WikiParser.parse_link = lambda self, builder, text: parse_link(self, builder, Brackets(text))
wiki.wikiparser = wiki.WikiParser()


def read(path):
    """A note as Zimlight takes it: a lone carriage return is a newline only where there are no others."""
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def prepared(text):
    text = text.lstrip("\ufeff")
    text = text.replace("\r\n", "\n") if "\n" in text else text.replace("\r", "\n")
    text = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f]", "", text)  # neither XML nor HTML can hold them
    return text if text.endswith("\n") else text + "\n"  # else a block that ends the note is not closed


def exists(notebook, path):
    try:
        return notebook.get_page(path).source_file.exists()
    except PageNotAvailableError:  # a text file that is no note has the page's name
        return False


def lead(notebook, source, href):
    kind = link_type(href)
    try:
        if kind == "page":
            target = HRef.new_from_wiki_link(href)
            page = notebook.pages.resolve_link(source, target) if target.names else source
            below = any(child.exists() for child in notebook.pages.list_pages(page))  # else only links want it
            note = exists(notebook, page)
            return {"page": page.name, "exists": note, "section": below and not note, "anchor": target.anchor}
        if kind == "file":
            return picture(notebook, source, href)
        if kind == "interwiki":
            url = interwiki_link(href)
            return {"url": url} if url else {}
    except Exception:  # Zim shows an error for such a link; of what type depends on what is wrong with it
        return {}
    if kind == "mailto":
        return {"url": "mailto:" + re.sub("^mailto:", "", href)}
    if kind == "http" and href.startswith("www."):
        return {"url": "http://" + href}
    if href.startswith("\\\\"):
        return {"url": "smb:" + href.replace("\\", "/")}
    return {"url": href}


def picture(notebook, source, src):
    try:
        path = notebook.resolve_file(src, source).path
        inside = path.startswith(notebook.folder.path + os.sep)
        return {"file": os.path.relpath(path, notebook.folder.path) if inside else None}
    except Exception:  # such as for an empty path
        return {"file": None}


def node(element, notebook, source):
    attributes = {name: value for name, value in element.attrib.items() if isinstance(value, (str, int))}
    if element.tag == "link":
        attributes["leads"] = lead(notebook, source, attributes["href"])
    elif "src" in attributes:
        attributes["leads"] = picture(notebook, source, attributes["src"])
    children = [element.text] if element.text else []
    for child in element:
        children.append(node(child, notebook, source))
        if child.tail:
            children.append(child.tail)
    return [element.tag, attributes, *children]


def too_long(*_):
    raise TimeoutError("Zim's parser takes longer than 10 s")


signal.signal(signal.SIGALRM, too_long)
for index, question in enumerate(json.load(sys.stdin)):
    notebook = Notebook.new_from_dir(LocalFolder(question["folder"]))
    notebook.index.check_and_update()
    notes = question["notes"]
    if notes is None:
        names = [page.name for page in notebook.pages.walk() if exists(notebook, Path(page.name))]
        notes = {name: read(notebook.get_page(Path(name)).source_file.path) for name in names}
    for name, text in notes.items():
        row = {"question": index, "page": name, "tree": None, "error": None}
        signal.alarm(10)
        try:
            root = wiki.Parser().parse(prepared(text), file_input=True)._etree.getroot()
            row["tree"] = node(root, notebook, Path(name))
        except Exception as error:
            row["error"] = "%s: %s" % (type(error).__name__, error)
        signal.alarm(0)
        print(json.dumps(row))
