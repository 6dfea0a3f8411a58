"""Reads the Python files that are named, runs none, and prints what they call as JSON.

With --signatures it prints the signatures of the SDK that is installed instead.
"""

import ast
import json
import sys


def path_of(node: ast.expr) -> str:
    """`client.with_options(…).messages.create` → `client.with_options().messages.create`."""
    if isinstance(node, ast.Attribute):
        return f"{path_of(node.value)}.{node.attr}"
    if isinstance(node, ast.Call):
        return f"{path_of(node.func)}()"
    return node.id if isinstance(node, ast.Name) else "?"


def streams_in(tree: ast.AST) -> set[str]:
    """Names that a `with ….messages.stream(…) as name` gives."""
    return {
        item.optional_vars.id
        for node in ast.walk(tree)
        if isinstance(node, ast.With)
        for item in node.items
        if isinstance(item.context_expr, ast.Call)
        and path_of(item.context_expr.func).endswith("messages.stream")
        and isinstance(item.optional_vars, ast.Name)
    }


def uses_in(tree: ast.AST) -> dict:
    nodes = list(ast.walk(tree))
    streams = streams_in(tree)
    attributes = [n for n in nodes if isinstance(n, ast.Attribute) and isinstance(n.value, ast.Name)]
    return {
        "calls": [
            {
                "line": n.lineno,
                "path": path_of(n.func),
                "positional": len(n.args),
                "keywords": [k.arg for k in n.keywords if k.arg],
            }
            for n in nodes
            if isinstance(n, ast.Call)
        ],
        "names": [{"line": n.lineno, "name": n.attr} for n in attributes if n.value.id == "anthropic"],
        "stream": [{"line": n.lineno, "name": n.attr} for n in attributes if n.value.id in streams],
    }


def read(file: str) -> dict:
    try:
        with open(file, encoding="utf-8") as source:
            return {"file": file, **uses_in(ast.parse(source.read(), file))}
    except SyntaxError as error:
        return {"file": file, "syntax": {"line": error.lineno or 1, "message": error.msg}}


def installed(paths: list[str]) -> dict:
    import inspect

    import anthropic

    def keywords(path: str) -> list[str]:
        found = anthropic.Anthropic(api_key="none") if path != "Anthropic" else anthropic
        for step in path.split("."):
            found = getattr(found, step)
        parameters = inspect.signature(found).parameters
        return [name for name in parameters if name != "self" and not name.startswith("_")]

    return {"version": anthropic.__version__, "calls": {path: keywords(path) for path in paths}}


if sys.argv[1] == "--signatures":
    print(json.dumps(installed(sys.argv[2:])))
else:
    print(json.dumps([read(file) for file in sys.argv[1:]]))
