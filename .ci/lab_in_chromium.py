"""A notebook in JupyterLab as a person uses it, in headless Chromium: all cells run, Tab completes, Shift+Tab explains.

Usage: JUPYTER_PATH=DIR python3 lab_in_chromium.py NOTEBOOK SCREENSHOTS
DIR is a folder of Jupyter's data in which the notebook's kernel is installed. The notebook is copied out of its checkout,
without its outputs and with the files beside it. What the page looked like is kept in the folder SCREENSHOTS. Server and
browser speak to this machine alone, and end with this script, which takes two minutes at most.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import nbformat
from jupyter_server.serverapp import list_running_servers
from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

LIMIT = 120  # seconds for what takes thirty on two idle cores

FLAGS = [
    "--headless",
    "--no-sandbox",  # which root cannot have
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--window-size=1400,1000",
]

# JupyterLab asks for news unless it is told not to, and keeps only the cells in sight in the page
SETTINGS = {
    "apputils-extension/notification": '{"fetchNews": "false", "checkForUpdates": false}',
    "notebook-extension/tracker": '{"windowingMode": "none"}',
}

EDITOR = ".jp-Notebook .jp-Cell.jp-mod-active .cm-content"
OFFERED = ".jp-Completer:not(.lm-mod-hidden) .jp-Completer-item .jp-Completer-match"
KERNEL = ".jp-NotebookPanel-toolbar .jp-Toolbar-kernelName"
IDLE = ".jp-Notebook-ExecutionIndicator[data-status='idle']"
PROMPTS = ".jp-Notebook .jp-CodeCell .jp-InputPrompt"
PICTURES = ".jp-Notebook .jp-OutputArea-output img"


def copied(notebook, folder):
    """A copy without outputs, and how many cells and pictures the notebook has."""
    folder.mkdir()
    for beside in notebook.parent.iterdir():
        if beside.is_file() and beside.suffix != ".ipynb":
            shutil.copy(beside, folder)
    content, cells = code_cells(notebook)
    pictures = sum("image/png" in output.get("data", {}) for cell in cells for output in cell.outputs)
    for cell in cells:
        cell.outputs, cell.execution_count = [], None
    nbformat.write(content, folder / notebook.name)
    return folder / notebook.name, len(cells), pictures


def code_cells(notebook):
    content = nbformat.read(notebook, as_version=4)
    return content, [cell for cell in content.cells if cell.cell_type == "code"]


@contextlib.contextmanager
def server(root, work):
    """JupyterLab for the folder root; gives its address and its token."""
    settings = work / "config/lab/user-settings/@jupyterlab"
    for name, text in SETTINGS.items():
        file = settings / (name + ".jupyterlab-settings")
        file.parent.mkdir(parents=True)
        file.write_text(text)
    runtime = work / "runtime"
    places = {"JUPYTER_CONFIG_DIR": work / "config", "JUPYTER_DATA_DIR": work / "data", "JUPYTER_RUNTIME_DIR": runtime}
    command = [
        sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ip=127.0.0.1", "--ServerApp.root_dir=%s" % root]
    with open(work / "server.log", "w") as log:
        process = subprocess.Popen(
            command, env={**os.environ, **{name: str(place) for name, place in places.items()}}, stdout=log, stderr=log)
        try:
            while not (running := list(list_running_servers(str(runtime)))):
                with contextlib.suppress(subprocess.TimeoutExpired):
                    process.wait(0.2)
                    raise AssertionError("JupyterLab ended: " + (work / "server.log").read_text())
            yield running[0]["url"], running[0]["token"]
        finally:
            process.terminate()  # the server ends its kernels then
            try:
                process.wait(15)
            except subprocess.TimeoutExpired:
                process.kill()


@contextlib.contextmanager
def chromium(work):
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium")
    for flag in [*FLAGS, "--user-data-dir=%s" % (work / "profile")]:
        options.add_argument(flag)
    browser = webdriver.Chrome(options, webdriver.ChromeService(shutil.which("chromedriver")))
    try:
        yield browser
    finally:
        browser.quit()


class Page:
    """What a person does and sees in one notebook."""

    def __init__(self, browser, screenshots):
        self.browser = browser
        self.screenshots = screenshots
        self.end = time.monotonic() + LIMIT - 20

    def keep(self, name):
        self.browser.save_screenshot(str(self.screenshots / (name + ".png")))

    def texts(self, selector):
        """Of all elements, whether in sight or not."""
        return self.browser.execute_script(
            "return [...document.querySelectorAll(arguments[0])].map(each => each.textContent)", selector)

    def drawn(self):
        return self.browser.execute_script(
            "return [...document.querySelectorAll(arguments[0])].filter(each => each.naturalWidth > 0).length", PICTURES)

    def await_true(self, condition, expected):
        while not (found := condition()):
            if time.monotonic() > self.end:
                raise AssertionError("expected " + expected)
            time.sleep(0.1)
        return found

    def click(self, selector, text=""):
        def found():
            elements = self.browser.find_elements(By.CSS_SELECTOR, selector)
            return next((each for each in elements if each.is_displayed() and text in each.text), None)

        self.await_true(found, "something to click at %s %s" % (selector, text)).click()

    def run_all(self, cells):
        self.await_true(lambda: self.texts(PROMPTS) == ["[ ]:"] * cells, "%d cells that have not run" % cells)
        self.await_true(lambda: self.texts(KERNEL) == ["Java (Terrella)"] and self.texts(IDLE), "an idle kernel")
        self.click("#jp-MainMenu .lm-MenuBar-item", "Run")
        self.click(".lm-Menu-item[data-command='runmenu:run-all']")
        # after an error, the cells behind it have no number
        self.await_true(
            lambda: "[1]:" in self.texts(PROMPTS) and "[*]:" not in self.texts(PROMPTS), "all cells to end")
        self.keep("all-cells")

    def save(self):
        self.click(".jp-NotebookPanel-toolbar [data-command='docmanager:save']")
        self.await_true(lambda: not self.texts(".lm-TabBar-tab.jp-mod-dirty"), "a notebook that is saved")

    def await_pictures(self, pictures):
        self.await_true(lambda: self.drawn() == pictures, "%d pictures" % pictures)

    def type_anew(self, code):
        self.click(EDITOR)
        self.press(Keys.CONTROL, "a")
        ActionChains(self.browser).send_keys(Keys.BACKSPACE, code).perform()
        self.await_true(lambda: self.texts(EDITOR) == [code], code + " in the cell")

    def press(self, held, key):
        ActionChains(self.browser).key_down(held).send_keys(key).key_up(held).perform()

    def complete(self, code, expected):
        self.type_anew(code)
        ActionChains(self.browser).send_keys(Keys.TAB).perform()
        self.await_true(
            lambda: expected in self.texts(OFFERED) or expected in "".join(self.texts(EDITOR)),
            "%s to be completed to %s" % (code, expected))
        self.keep("completion-" + expected.strip("("))

    def explain(self, code, expected):
        self.type_anew(code)
        self.press(Keys.SHIFT, Keys.TAB)
        self.await_true(lambda: expected in "".join(self.texts(".jp-Tooltip")), "a tooltip with " + expected)
        self.keep("tooltip")


def require_success(notebook):
    for number, cell in enumerate(code_cells(notebook)[1], start=1):
        for output in cell.outputs:
            if output.output_type == "error":
                raise AssertionError("expected code cell %d to run, found %s: %s" % (number, output.ename, output.evalue))
        if cell.execution_count != number:
            raise AssertionError("expected code cell %d to run as number %d, found %s" % (number, number, cell.execution_count))


def out_of_time(*_):
    raise AssertionError("not done within %d s" % LIMIT)


def main(notebook, screenshots):
    screenshots.mkdir(parents=True, exist_ok=True)
    signal.signal(signal.SIGALRM, out_of_time)
    signal.alarm(LIMIT)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        copy, cells, pictures = copied(notebook, work / "notebooks")
        with server(work / "notebooks", work) as (address, token), chromium(work) as browser:
            page = Page(browser, screenshots)
            try:
                browser.get("%slab/tree/%s?token=%s" % (address, notebook.name, token))
                page.run_all(cells)
                page.save()
                require_success(copy)
                page.await_pictures(pictures)
                page.click(".jp-NotebookPanel-toolbar [data-command='notebook:insert-cell-below']")
                page.complete("Math.ma", "max(")
                page.complete("Math.flo", "floorDiv(")
                page.explain("Math.max", "max(int")
            except Exception:
                page.keep("failed")
                raise
            finally:
                signal.alarm(0)
    print("JupyterLab ran %s: %d cells, %d pictures, completion and tooltip" % (notebook.name, cells, pictures))


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]), Path(sys.argv[2]))
    except AssertionError as problem:
        sys.exit("%s: %s" % (sys.argv[0], problem))
