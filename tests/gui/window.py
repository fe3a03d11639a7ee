"""The real window, driven from outside: controls are found by the id that assistive tools see, and acted on with the
real pointer and keyboard. Every wait asks again until a deadline; what does not come is an AssertionError that says what.
Run under .ci/headless -w -a."""

import os
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 20.0
LISTS = ("table", "tree table", "menu")


def attempt(ask, otherwise=None):
    """Controls come and go while they are asked."""
    try:
        return ask()
    except GLib.Error:
        return otherwise


def wait(ask, what):
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        answer = attempt(ask)
        if answer:
            return answer
        time.sleep(0.02)
    raise AssertionError(f"did not come: {what}")


def has(control, state):
    states = attempt(control.get_state_set)
    return bool(states and states.contains(state))


def children(control):
    for index in range(attempt(control.get_child_count, 0)):
        child = attempt(lambda i=index: control.get_child_at_index(i))
        if child is not None:
            yield child


def walk(control):
    """What is on the screen: in what is not, nothing is."""
    if not has(control, Atspi.StateType.SHOWING):
        return
    yield control
    if attempt(control.get_role_name) in LISTS:
        return
    for child in children(control):
        yield from walk(child)


def text(control):
    return Atspi.Text.get_text(control, 0, Atspi.Text.get_character_count(control))


def words(control):
    told = attempt(lambda: text(control)) if attempt(control.get_text_iface) else None
    return told or attempt(control.get_name) or ""


def value(control):
    return control.get_value_iface().get_current_value()


def rows(table):
    grid = table.get_table_iface()
    return [[grid.get_accessible_at(row, column).get_name() for column in range(grid.get_n_columns())]
            for row in range(grid.get_n_rows())]


def keys(*combinations):
    subprocess.run(["xdotool", "key", "--delay", "5", *combinations], check=True)


def type_words(typed):
    subprocess.run(["xdotool", "type", "--delay", "4", typed], check=True)


def press(place):
    point_at(place.x + place.width // 2, place.y + place.height // 2, "b1c")


def point_at(across, down, what):
    """GTK tells places in points, the pointer counts dots."""
    scale = int(os.environ.get("GDK_SCALE", "1"))
    assert Atspi.generate_mouse_event(across * scale, down * scale, what)


def wheel_down(across, down, notches=12):
    point_at(across, down, "abs")
    subprocess.run(["xdotool", "click", "--repeat", str(notches), "--delay", "5", "5"], check=True)


class Window:
    def __init__(self, *command):
        self.process = subprocess.Popen(command)
        self.application = wait(self._own, "the window on the accessibility bus")

    def __enter__(self):
        return self

    def __exit__(self, failure, *_):
        if failure:
            self.keep_evidence()
        if self.process.poll() is None:
            self.process.terminate()
            left = self.process.wait(PATIENCE)
            assert failure or left == 0, f"the program ended with {left}"

    def _own(self):
        assert self.process.poll() is None, f"the program ended with {self.process.returncode}"
        for application in children(Atspi.get_desktop(0)):
            if attempt(application.get_process_id) == self.process.pid and attempt(application.get_child_count):
                return application
        return None

    def controls(self):
        for window in children(self.application):
            yield from walk(window)

    def find(self, control_id=None, name=None, role=None):
        def ask():
            for control in self.controls():
                if control_id is not None and attempt(control.get_accessible_id) != control_id:
                    continue
                if name is not None and attempt(control.get_name) != name:
                    continue
                if role is not None and attempt(control.get_role_name) != role:
                    continue
                return control
            return None
        return wait(ask, f"{control_id or ''} {name or ''} {role or ''}")

    def come_forward(self):
        """A window that opens after another one may not have the keyboard yet."""
        subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid), "windowactivate"], check=False)
        self.front()

    def front(self):
        return wait(lambda: next((w for w in children(self.application) if has(w, Atspi.StateType.ACTIVE)), None),
                    "the window in front")

    def await_gone(self, control_id):
        wait(lambda: not self.shows(control_id), f"the end of {control_id}")

    def shows(self, control_id):
        return any(attempt(control.get_accessible_id) == control_id for control in self.controls())

    def await_words(self, control_id, part):
        return wait(lambda: part in words(self.find(control_id)), f"'{part}' in {control_id}")

    def await_told(self, *parts):
        """Somewhere in the window stands a sentence with all of them."""
        wait(lambda: any(all(part in words(control) for part in parts) for control in self.controls()),
             f"a sentence with {parts}")

    def click(self, control_id):
        """Where the control lies is good only once it has stopped moving."""
        control = self.find(control_id)
        press(self.settled_place(control))
        return control

    def settled_place(self, control):
        seen = []

        def ask():
            place = Atspi.Component.get_extents(control, Atspi.CoordType.SCREEN)
            seen.append((place.x, place.y, place.width, place.height))
            return place if len(seen) > 3 and len(set(seen[-4:])) == 1 and place.width > 0 else None
        return wait(ask, "a control that lies still")

    def focus(self, control_id):
        control = self.click(control_id)
        wait(lambda: has(control, Atspi.StateType.FOCUSED), f"the focus on {control_id}")
        return control

    def fill(self, control_id, typed):
        self.focus(control_id)
        self.type_here(control_id, typed)

    def type_here(self, control_id, typed):
        control = self.find(control_id)
        wait(lambda: has(control, Atspi.StateType.FOCUSED), f"the focus on {control_id}")
        keys("ctrl+a")
        type_words(typed)
        wait(lambda: text(control) == typed, f"'{typed}' in {control_id}")

    def type_hidden(self, control_id, typed):
        """What a field for secrets holds is not told."""
        self.focus(control_id)
        keys("ctrl+a")
        type_words(typed)

    def click_entry(self, menu_id, entry_id):
        menu = self.click(menu_id)
        entry = wait(lambda: next((item for item in children(menu) if attempt(item.get_accessible_id) == entry_id
                                   and has(item, Atspi.StateType.SHOWING)), None), f"{entry_id} in {menu_id}")
        press(self.settled_place(entry))

    def choose(self, control_id, entry):
        """Opens the list of choices and clicks the entry, by its words or its place, as a person would."""
        control = self.click(control_id)

        def ask():
            items = [item for menu in children(control) for item in children(menu)]
            if isinstance(entry, int):
                items = items[entry:][:1]
            else:
                items = [item for item in items if attempt(item.get_name) == entry]
            return next((item for item in items if has(item, Atspi.StateType.SHOWING)), None)
        item = wait(ask, f"'{entry}' among the choices of {control_id}")
        press(self.settled_place(item))
        wait(lambda: not has(item, Atspi.StateType.SHOWING), f"the choices of {control_id} to close")

    def open_row(self, table_id, part):
        """Chooses the first row that says so, and opens it."""
        row = self.click_row(table_id, part)
        wait(lambda: has(row, Atspi.StateType.SELECTED), f"'{part}' chosen in {table_id}")
        keys("Return")

    def click_row(self, table_id, part):
        def ask():
            table = self.find(table_id)
            grid = table.get_table_iface()
            for row, cells in enumerate(rows(table)):
                if any(part in cell for cell in cells):
                    return grid.get_accessible_at(row, 0)
            return None
        row = wait(ask, f"'{part}' in {table_id}")
        place = self.settled_place(row)
        point_at(place.x + 8, place.y + place.height // 2, "b1c")
        return row

    def go_to(self, control_id):
        """The focus comes to it, wherever on its page it lies."""
        control = self.find(control_id)
        assert Atspi.Component.grab_focus(control)
        wait(lambda: has(control, Atspi.StateType.FOCUSED), f"the focus on {control_id}")
        return control

    def press_by_key(self, control_id, key="space"):
        self.go_to(control_id)
        keys(key)

    def give_passphrase(self, passphrase):
        """Where the program wants to know who acts."""
        self.type_hidden("confirmPassphrase.passphrase", passphrase)
        keys("Return")
        self.await_gone("confirmPassphrase.passphrase")

    def choose_file(self, path):
        """In the system's own dialog. It looks for what is typed, and writes '/' behind a folder; until it has found it, its
        button, and with it the Return, does nothing."""
        chooser = self.find(role="file chooser")
        type_words(path)

        def typed(control):
            return attempt(control.get_role_name) == "text" and has(control, Atspi.StateType.FOCUSED) \
                and text(control).rstrip("/") == path
        wait(lambda: any(typed(control) for control in walk(chooser)), f"'{path}' in the dialog for files")
        *_, go = (each for each in walk(chooser)
                  if attempt(each.get_role_name) == "push button" and has(each, Atspi.StateType.SHOWING))
        wait(lambda: has(go, Atspi.StateType.SENSITIVE), f"the dialog for files to find '{path}'")
        keys("Return")
        wait(lambda: not has(chooser, Atspi.StateType.SHOWING), "the end of the dialog for files")

    def await_end(self, code=0):
        """By itself, with this code."""
        left = self.process.wait(PATIENCE)
        assert left == code, f"the program ended with {left}"

    def kill(self):
        """As a crash or a power cut would."""
        self.process.kill()
        self.process.wait(PATIENCE)

    def keep_evidence(self):
        folder = os.environ.get("TRELLIS_EVIDENCE")
        if not folder:
            return
        os.makedirs(folder, exist_ok=True)
        subprocess.run(["import", "-silent", "-window", "root", os.path.join(folder, "screen.png")], check=False)
        with open(os.path.join(folder, "tree.txt"), "w", encoding="utf-8") as tree:
            for control in self.controls():
                print(attempt(control.get_role_name), attempt(control.get_accessible_id), words(control)[:60], file=tree)
