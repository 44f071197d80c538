#!/usr/bin/python3
"""Asks Zim's plugin “Task List” for the open tasks of notebooks, for tasks.test.ts to compare ours with.

Reads a JSON list of {"folder": path, "fromSunday": whether weeks begin on Sunday} from standard input: notebooks that may
be written to. Prints a line of JSON for each open task, page by page in the order of the notes:
  {"question": index in the list, "page": name, "depth": 0 at the top, "text", "priority", "waiting", "start", "due", "tags"}
and a last line for each notebook, {"question": …, "read": names of pages, "unread": those that the plugin failed on}.
"""
import importlib.abc
import importlib.machinery
import json
import logging
import os
import sys
import tempfile

home = tempfile.TemporaryDirectory(prefix="ask-tasks-")  # no settings, and no index, of the person who runs this
for variable in ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"):
    os.environ[variable] = os.path.join(home.name, variable)
    os.mkdir(os.environ[variable])
logging.disable(logging.CRITICAL)
terminal = os.dup(2)
os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # Gtk complains that there is no display



class NoWindows(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Stands for Zim's windows, which need a display: any name in their modules is an empty class."""

    def find_spec(self, name, path, target=None):
        windows = name == "zim.gui" or name.startswith("zim.gui.") or name == "zim.plugins.tasklist.gui"
        return importlib.machinery.ModuleSpec(name, self, is_package=True) if windows else None

    def exec_module(self, module):
        module.RIGHT_PANE = module.LEFT_PANE = "pane"
        module.PANE_POSITIONS = (("pane", "Pane"),)
        module.__getattr__ = lambda name: type(name, (), {})


sys.meta_path.insert(0, NoWindows())

import zim.datetimetz  # noqa: E402
from zim.newfs import LocalFolder  # noqa: E402
from zim.notebook import Notebook, Path  # noqa: E402
from zim.plugins import PluginManager  # noqa: E402
from zim.plugins.tasklist import indexer  # noqa: E402

os.dup2(terminal, 2)

# What Zimlight reads otherwise on purpose, told to the plugin.

unread = []
parse = indexer.TaskParser.parse


def without_anchor_names(tokens):
    """The name of an anchor is not shown, so it is no text of a task, either."""
    in_anchor = False
    for token in tokens:
        if token[0] == "anchor" or token == ("/", "anchor"):
            in_anchor = token[0] == "anchor"
        if token[0] != "T" or not in_anchor:
            yield token


def joined(tokens):
    """A list directly behind a list below the same item is one with it: the plugin loses the tasks behind the second."""
    lists = ("ul", "ol")
    kept = []
    depth = 0
    for token in without_anchor_names(tokens):
        if token[0] in lists:
            depth += 1
            if depth > 1 and kept[-1][0] == "/" and kept[-1][1] in lists:
                kept.pop()
                continue
        kept.append(token)
        if token[0] == "/" and token[1] in lists:
            depth -= 1
    return kept


indexer.TaskParser.parse = lambda self, tokens, **options: parse(self, iter(joined(list(tokens))), **options)

on_page_changed = indexer.TasksIndexer.on_page_changed


def read_as_shown(self, sender, row, doc):
    """The index reads each note as one of the current format, header and all; the page is shown in the format of its header."""
    try:
        on_page_changed(self, sender, row, notebook.get_page(Path(row["name"])).get_parsetree() or doc)
    except Exception:
        unread.append(row["name"])


indexer.TasksIndexer.on_page_changed = read_as_shown


def tasks_below(tasks, parent, depth):
    rows = tasks.list_tasks(parent)
    for row in sorted(rows, key=lambda row: (row["name"], row["id"])):
        yield depth, row
        yield from tasks_below(tasks, row, depth + 1)


PAGES = "SELECT name FROM pages WHERE source_file IS NOT NULL"
PluginManager.load_plugin("tasklist")
for index, question in enumerate(json.load(sys.stdin)):
    days = zim.datetimetz
    days.FIRST_DAY_OF_WEEK = days.SUNDAY if question["fromSunday"] else days.MONDAY
    unread.clear()
    notebook = Notebook.new_from_dir(LocalFolder(question["folder"]))
    notebook.index.check_and_update()
    for depth, row in tasks_below(indexer.AllTasks.new_from_index(notebook.index), None, 0):
        task = {
            "question": index,
            "page": row["name"],
            "depth": depth,
            "text": row["description"],
            "priority": row["prio"],
            "waiting": bool(row["waiting"]),
            "start": None if row["start"] == "0" else row["start"],
            "due": None if row["due"] == "9999" else row["due"],
            "tags": sorted(filter(None, row["tags"].split(","))),
        }
        print(json.dumps(task))
    print(json.dumps({"question": index, "read": [row["name"] for row in notebook.index._db.execute(PAGES)], "unread": unread}))
