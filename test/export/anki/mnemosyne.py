"""A second client reads our Anki package: Mnemosyne, headless. Run by hand; it is no package of npm's.

    apt-get download mnemosyne && dpkg -x mnemosyne_*.deb client
    npx tsc && python3 test/export/anki/mnemosyne.py client/usr/lib/python3/dist-packages [guide.md]

Imports the guide (by default the one of the tests), then imports it again with three answers changed, and says what came
of it. Ends in 1 when a note or picture is missing, doubled or old.
"""
import contextlib, io, json, os, re, shutil, sqlite3, subprocess, sys, tempfile, warnings, zipfile

warnings.simplefilter("ignore")
sys.path.insert(0, sys.argv[1])
from mnemosyne.script import Mnemosyne  # noqa: E402

root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
guide = sys.argv[2] if len(sys.argv) > 2 else os.path.join(root, "test/fixtures/build/lighthouse.md")


def export(source, target):
    subprocess.run(["node", os.path.join(root, "dist/cli.js"), "export", source, "--to", "anki", "-o", target], check=True)


def notes(package):
    with zipfile.ZipFile(package) as archive, tempfile.TemporaryDirectory() as folder:
        archive.extract("collection.anki2", folder)
        rows = sqlite3.connect(os.path.join(folder, "collection.anki2")).execute("select guid, mod, flds from notes")
        return {guid: (mod, fields.split("\x1f")) for guid, mod, fields in rows}, json.loads(archive.read("media"))


def load(client, package):
    for format in client.component_manager.all("file_format"):
        if type(format).__name__ == "Anki2":
            with contextlib.redirect_stdout(io.StringIO()):
                format.do_import(package)
    client.database().save()


def held(client):
    rows = client.database().con.execute(
        "select facts.id, data_for_fact.value from facts join data_for_fact on data_for_fact._fact_id = facts._id"
        " where data_for_fact.key = '1'")
    return dict(rows.fetchall())


faults = []


def expect(what, found, wanted):
    print(f"{'ok  ' if found == wanted else 'FAIL'} {what}: {found if not isinstance(found, dict) else len(found)}")
    if found != wanted:
        faults.append(what)


with tempfile.TemporaryDirectory() as folder:
    copy = os.path.join(folder, "guide")
    shutil.copytree(os.path.dirname(os.path.abspath(guide)), copy)
    source = os.path.join(copy, os.path.basename(guide))
    package = os.path.join(folder, "deck.apkg")
    client = Mnemosyne(data_dir=os.path.join(folder, "data"))

    export(source, package)
    first, media = notes(package)
    load(client, package)
    expect("notes of the first import", held(client), {guid: fields[1] for guid, (_, fields) in first.items()})
    expect("cards", client.database().card_count(), len(first))
    there = set(os.listdir(client.database().media_dir()))
    expect("pictures", len(there & set(media.values())), len(media))

    text = open(source, encoding="utf-8").read()
    edited = re.sub(r"(?m)^(\*\*(?:In short|Answer|Sample answer):\*\* )", r"\1Edited. ", text, count=3)
    open(source, "w", encoding="utf-8").write(edited)
    export(source, package)
    second, _ = notes(package)
    changed = [guid for guid in second if second[guid][1] != first[guid][1]]
    expect("notes with another text", len(changed) > 0, True)
    expect("of which with a later date", sum(second[guid][0] > first[guid][0] for guid in changed), len(changed))
    expect("others with the same", all(second[guid][0] == first[guid][0] for guid in second if guid not in changed), True)
    load(client, package)
    expect("notes of the second import", held(client), {guid: fields[1] for guid, (_, fields) in second.items()})
    expect("cards", client.database().card_count(), len(first))
    client.finalise()

sys.exit(1 if faults else 0)
