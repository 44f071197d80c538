#!/usr/bin/python3
"""Asks Zim itself about notebooks, for zim.test.ts to compare our answers with.

Reads a JSON list of {"folder": path, "links": [[page, href], ...]} from standard input. Writes a list of
{"pages": names of the pages that have a note, in Zim's order, "children": [[name, names of the pages below]],
 "links": [[kind, page, anchor]]}, where page is null for what Zim refuses to make a page name of.
"""
import json
import logging
import os
import sys
import tempfile

logging.disable(logging.CRITICAL)
home = tempfile.TemporaryDirectory(prefix="ask-zim-")  # no settings, and no index, of the person who runs this
for variable in ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"):
    os.environ[variable] = os.path.join(home.name, variable)
    os.mkdir(os.environ[variable])
terminal = os.dup(2)
os.dup2(os.open(os.devnull, os.O_WRONLY), 2)

from zim.newfs import LocalFolder  # noqa: E402
from zim.notebook import Notebook, PageNotAvailableError  # noqa: E402
from zim.notebook.page import HRef, Path  # noqa: E402
from zim.parsing import link_type  # noqa: E402

os.dup2(terminal, 2)


def follow(notebook, source, href):
    kind = link_type(href)
    if kind != "page":
        return [kind, None, None]
    try:
        target = HRef.new_from_wiki_link(href)
        page = notebook.pages.resolve_link(Path(source), target) if target.names else Path(source)
        return [kind, page.name, target.anchor]
    except ValueError:
        return [kind, None, None]


def has_note(notebook, name):
    try:
        return notebook.get_page(Path(name)).source_file.exists()
    except PageNotAvailableError:  # a text file that is no note has the page's name
        return False


def answer(question):
    notebook = Notebook.new_from_dir(LocalFolder(question["folder"]))
    notebook.index.check_and_update()
    names = [page.name for page in notebook.pages.walk() if page.exists()]
    return {
        "pages": [name for name in names if has_note(notebook, name)],
        "children": [[name, [page.name for page in notebook.pages.list_pages(Path(name)) if page.exists()]] for name in names],
        "links": [follow(notebook, source, href) for source, href in question["links"]],
    }


json.dump([answer(question) for question in json.load(sys.stdin)], sys.stdout)
