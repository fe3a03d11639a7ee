#!/usr/bin/python3
"""A picture of every screen and dialog, light and dark, in one and two dots a point, in English and in Spanish.

    tests/gui/screenshots.py FOLDER [TRELLIS]     all of them, beside the desktop that is there
    tests/gui/screenshots.py --here FOLDER TRELLIS LANGUAGE     those of one language, on this desktop
"""

import itertools
import os
import pathlib
import subprocess
import sys
import tempfile

TREE = pathlib.Path(__file__).resolve().parents[2]
LOOKS = {"light": "Adwaita", "dark": "Adwaita:dark"}
SCREENS = {1: "1400x1000x24", 2: "2800x2000x24"}


def take_all(folder, trellis=TREE / "build" / "release" / "app" / "gui" / "trellis"):
    for language, look, scale in itertools.product(("en", "es"), LOOKS, SCREENS):
        pictures = pathlib.Path(folder) / f"{language}-{look}-{scale}x"
        pictures.mkdir(parents=True, exist_ok=True)
        environment = dict(os.environ, GTK_THEME=LOOKS[look], GDK_SCALE=str(scale))
        subprocess.run([TREE / ".ci" / "headless", "-s", SCREENS[scale], "-w", "-a", "--", __file__, "--here", pictures, trellis,
                        language], env=environment, check=True)
        print(pictures, len(list(pictures.glob("*.png"))), "pictures")


def take(folder, trellis, language):
    from tour import see_entrance, see_practice, speak
    from window import Window
    os.environ["LANGUAGE"] = language

    def look(name):
        subprocess.run(["import", "-silent", "-window", "root", os.path.join(folder, f"{name}.png")], check=True)

    speak(language)
    for see, options in ((see_entrance, []), (see_practice, ["--sample"])):
        with tempfile.TemporaryDirectory() as practice:
            with Window(trellis, "--vault", os.path.join(practice, "practice.trellis"), *options) as window:
                see(window, look)


if __name__ == "__main__":
    if sys.argv[1] == "--here":
        take(*sys.argv[2:])
    else:
        take_all(*sys.argv[1:])
