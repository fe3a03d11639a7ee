#!/usr/bin/python3
"""A picture of every screen and dialog, light and dark, in one and two dots a point, in English and in Spanish.

    tests/gui/screenshots.py FOLDER [TRELLIS] [LOOK…]     all of them, or of these looks, such as en-dark-1x
    tests/gui/screenshots.py --here FOLDER TRELLIS LANGUAGE     those of one language, on this desktop
"""

import itertools
import os
import pathlib
import subprocess
import sys
import time

TREE = pathlib.Path(__file__).resolve().parents[2]
THEMES = {"light": "Adwaita", "dark": "Adwaita:dark"}
SCREENS = {1: "1400x1000x24", 2: "2800x2000x24"}
PATIENCE = 3.0


def take_all(folder, trellis=TREE / "build" / "release" / "app" / "gui" / "trellis", *looks):
    for language, theme, scale in itertools.product(("en", "es"), THEMES, SCREENS):
        look = f"{language}-{theme}-{scale}x"
        if looks and look not in looks:
            continue
        pictures = pathlib.Path(folder) / look
        pictures.mkdir(parents=True, exist_ok=True)
        environment = dict(os.environ, GTK_THEME=THEMES[theme], GDK_SCALE=str(scale))
        subprocess.run([TREE / ".ci" / "headless", "-s", SCREENS[scale], "-w", "-a", "--", __file__, "--here", pictures, trellis,
                        language], env=environment, check=True)
        print(pictures, len(list(pictures.glob("*.png"))), "pictures")


def take(folder, trellis, language):
    from tour import take_tour
    os.environ["LANGUAGE"] = language
    take_tour(trellis, language, lambda _, name: picture(os.path.join(folder, f"{name}.png")))


def picture(file):
    """Of what is on the screen, as soon as it stands still."""
    subprocess.run(["xdotool", "mousemove", "2", "2"], check=True)  # no tooltip over it
    before, deadline = None, time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        now = subprocess.run(["import", "-silent", "-window", "root", "ppm:-"], check=True, capture_output=True).stdout
        if now == before:
            break
        before = now
    subprocess.run(["convert", "ppm:-", "-bordercolor", "black", "-border", "1", "-trim", "+repage", file], input=now,
                   check=True)  # without the empty desktop around


if __name__ == "__main__":
    if sys.argv[1] == "--here":
        take(*sys.argv[2:])
    else:
        take_all(*sys.argv[1:])
