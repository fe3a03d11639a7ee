#!/usr/bin/python3
"""The Debian package of what was built: Debian's own checks find no error in it, and unpacked anywhere its programs run
without the tree that they were built from and without anything of the person's.

    package_test.py BUILD [DEB]

BUILD is a built folder; DEB is looked at instead of a package made from it.
"""

import gzip
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Iterator, Optional

TOP = Path(__file__).resolve().parents[2]
ID = "io.github.trellispractice.Trellis"
# A debug build names its sources where it asserts; it reads none of them.
SOURCE = re.compile(rb"/(?:app|core|reports)/[\w/]+\.(?:cpp|h)$")


def run(*command: str, **options) -> str:
    result = subprocess.run(command, capture_output=True, text=True, check=False, **options)
    assert result.returncode == 0, f"{' '.join(command)}\n{result.stdout}{result.stderr}"
    return result.stdout + result.stderr


def make_package(build: str, folder: Path) -> Path:
    run("cpack", "-G", "DEB", "-B", str(folder), "-D", "CPACK_DEBIAN_COMPRESSION_TYPE=gzip",
        "--config", f"{build}/CPackConfig.cmake")
    return next(folder.glob("*.deb"))


def check_control(deb: Path) -> str:
    """The version that the package says."""
    field = lambda name: run("dpkg-deb", "-f", str(deb), name)  # noqa: E731
    needed = field("Depends")
    for package in ("fonts-lato", "librsvg2-common", "libsodium23", "libssl3", "libsqlite3-0", "libwxgtk3.2-1", "libhpdf"):
        assert package in needed, f"Depends lacks {package}: {needed}"
    listed = re.findall(r"^program +(\S+)", (TOP / ".ci" / "packages").read_text(encoding="utf-8"), re.MULTILINE)
    for package in listed:
        assert package in needed + field("Recommends"), f"neither Depends nor Recommends has {package}"
    return field("Version").strip()


def texts_of(program: Path) -> Iterator[bytes]:
    yield from re.findall(rb"[\x20-\x7e]{4,}", program.read_bytes())


def check_no_trace(root: Path, build: str) -> None:
    traces = (os.fsencode(str(TOP)), os.fsencode(os.path.realpath(build)))
    for program in (root / "usr/bin").iterdir():
        left = [text for text in texts_of(program) if any(trace in text for trace in traces) and not SOURCE.search(text)]
        assert not left, f"{program.name} knows where it was built: {left}"


def check_programs(root: Path, folder: Path, version: str) -> Path:
    """The sample practice that it made, with nothing but a folder to write to."""
    nobody = {"PATH": "/usr/bin:/bin", "HOME": "", "LC_ALL": "C.UTF-8"}
    trellisctl, vault, page = str(root / "usr/bin/trellisctl"), folder / "sample.trellis", folder / "page.pdf"
    assert run(trellisctl, "--version", env=nobody) == f"trellisctl {version}\n"
    assert run(str(root / "usr/bin/trellis"), "--version", env=nobody) == f"trellis {version}\n"
    run(trellisctl, "--vault", str(vault), "sample", env=nobody, cwd="/")
    run(trellisctl, "--vault", str(vault), "report", "client-summary", "--client", "C00001", "--language", "es", "-o",
        str(page), env=nobody, cwd="/")
    assert page.read_bytes().startswith(b"%PDF-")
    return vault


def check_desktop(root: Path) -> None:
    share = root / "usr/share"
    run("desktop-file-validate", str(share / f"applications/{ID}.desktop"))
    run("appstreamcli", "validate", "--no-net", str(share / f"metainfo/{ID}.metainfo.xml"))
    for name in ("scalable/apps/{}.svg", "symbolic/apps/{}-symbolic.svg"):
        assert (share / "icons/hicolor" / name.format(ID)).is_file(), name
    assert (share / "locale/es/LC_MESSAGES/trellis.mo").is_file()


def check_mime_type(root: Path, vault: Path, folder: Path) -> None:
    """Known by its name, and without it by its first bytes."""
    run("update-mime-database", str(root / "usr/share/mime"))
    nameless = folder / "nameless"
    nameless.write_bytes(vault.read_bytes())
    known = {**os.environ, "XDG_DATA_DIRS": f"{root}/usr/share:/usr/share", "GIO_USE_VFS": "local"}
    for file in (vault, nameless):
        told = run("gio", "info", "-a", "standard::content-type", str(file), env=known)
        assert "application/x-trellis-practice" in told, told


def check_manual(root: Path) -> None:
    for name in ("trellis", "trellisctl"):
        page = gzip.decompress((root / f"usr/share/man/man1/{name}.1.gz").read_bytes()).decode()
        warnings = run("groff", "-man", "-ww", "-z", "-Tutf8", "-", input=page)
        assert not warnings, warnings


def check_lintian(deb: Path) -> None:
    print(run("lintian", "--allow-root", "--fail-on", "error", "--tag-display-limit", "0", str(deb)), end="")


def main(build: str, made: Optional[str] = None) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder, root = Path(name), Path(name) / "somewhere else"
        deb = Path(made) if made else make_package(build, folder)
        version = check_control(deb)
        run("dpkg-deb", "-x", str(deb), str(root))
        check_no_trace(root, build)
        vault = check_programs(root, folder, version)
        check_desktop(root)
        check_mime_type(root, vault, folder)
        check_manual(root)
        check_lintian(deb)


if __name__ == "__main__":
    main(*sys.argv[1:])
