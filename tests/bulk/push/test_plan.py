"""The plan against a packager, a server and a network that do as they please."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from asyncms.bulk.push.plan import (
    Abort,
    Action,
    Delete,
    Finish,
    Look,
    Mode,
    Plan,
    Put,
    Refuse,
    Seen,
    Snapshot,
    Stream,
)
from asyncms.bulk.push.references import References
from asyncms.bulk.push.rules import PushConfig
from asyncms.mediastore.limits import MAX_BODY
from tests.examples import examples

SEGMENTS = [f"s{number}.ts" for number in range(4)]
MEDIA = ["low.m3u8", "high.m3u8"]
MASTER = "master.m3u8"
CONFIG = PushConfig(concurrency=2)


def seen(version: int, *, size: int = 100, writing: bool = False, inode: int = 1, source: str = "") -> Seen:
    return Seen(size, version, inode, writing, source)


def snapshot(name: str, *required: str, ended: bool | None = False) -> Snapshot:
    return Snapshot(name, b"data", References(required, frozenset(required), frozenset(required), ended=ended))


@dataclass
class Content:
    """What a file or object holds: for playlists also what it refers to, and in which versions."""

    number: int
    writing: bool = False
    inode: int = 0
    needs: dict[str, int] = field(default_factory=dict)


class PushMachine(RuleBasedStateMachine):
    """A directory that changes, uploads that end in any order or fail, looks at any time."""

    mode = Mode()

    def __init__(self) -> None:
        super().__init__()
        self.plan = Plan(self.mode, CONFIG)
        self.disk: dict[str, Content] = {}
        self.server: dict[str, Content] = {}
        self.read: dict[str, int] = {}
        self.snapshots: dict[int, Content] = {}
        self.running: dict[str, tuple[Action, Content | None]] = {}
        self.left: set[str] = set()
        """What a failed delete may have left: it is reported, and not tried again."""
        self.number = 0

    def next_number(self) -> int:
        self.number += 1
        return self.number

    # -- the packager

    @rule(name=st.sampled_from(SEGMENTS), writing=st.booleans())
    def write(self, name: str, writing: bool) -> None:
        number = self.next_number()
        self.disk[name] = Content(number, writing, inode=number)

    @rule(name=st.sampled_from(SEGMENTS))
    def append(self, name: str) -> None:
        if name in self.disk and self.disk[name].writing:
            self.disk[name] = Content(self.next_number(), True, self.disk[name].inode)

    @rule(name=st.sampled_from(SEGMENTS))
    def close(self, name: str) -> None:
        if name in self.disk:
            self.disk[name].writing = False

    @rule(name=st.sampled_from(MEDIA), listed=st.sets(st.sampled_from(SEGMENTS)))
    def list_segments(self, name: str, listed: set[str]) -> None:
        # As packagers do: what a playlist lists is finished.
        needs = {}
        for segment in sorted(listed & self.disk.keys()):
            self.disk[segment].writing = False
            needs[segment] = self.disk[segment].number
        self.disk[name] = Content(self.next_number(), needs=needs)

    @rule()
    def list_playlists(self) -> None:
        self.disk[MASTER] = Content(self.next_number(), needs={name: 1 for name in MEDIA if name in self.disk})

    @rule(name=st.sampled_from([*SEGMENTS, *MEDIA, MASTER]))
    def remove(self, name: str) -> None:
        self.disk.pop(name, None)

    # -- the push

    @rule()
    def look(self) -> None:
        snapshots = []
        for name, content in self.disk.items():
            if name in SEGMENTS or self.read.get(name) == content.number:
                continue
            self.read[name] = content.number
            self.snapshots[content.number] = content
            required = tuple(content.needs)
            ended = None if name == MASTER else False
            snapshots.append(
                Snapshot(
                    name,
                    str(content.number).encode(),
                    References(required, frozenset(required), frozenset(required), ended=ended),
                )
            )
        files = {
            name: seen(content.number, writing=content.writing, inode=content.inode)
            for name, content in self.disk.items()
        }
        self.plan.learn(Look(files, snapshots=snapshots))
        self.advance()

    def advance(self) -> None:
        begun = sum(isinstance(action, Put | Delete) for action, _ in self.running.values())
        for action in self.plan.next(CONFIG.concurrency - begun):
            match action:
                case Put() if action.snapshot is not None:
                    content: Content | None = self.snapshots[int(action.snapshot.data)]
                case Put():
                    content = self.disk.get(action.name)
                case Finish():
                    assert isinstance(self.running[action.name][0], Stream)
                    content = self.disk.get(action.name)
                case _:
                    content = None
            if isinstance(action, Put | Stream | Delete):
                assert action.name not in self.running
            assert not isinstance(action, Refuse)
            self.running[action.name] = action, content
        begun = sum(isinstance(action, Put | Delete) for action, _ in self.running.values())
        assert begun <= CONFIG.concurrency

    @rule(choice=st.integers(0, 100), outcome=st.sampled_from(["stored", "stored", "stored", "failed", "final"]))
    def end(self, choice: int, outcome: str) -> None:
        able = [name for name, (action, _) in self.running.items() if not isinstance(action, Stream)]
        if not able:
            return
        name = able[choice % len(able)]
        action, content = self.running.pop(name)
        if isinstance(action, Delete):
            if outcome == "stored":
                self.server.pop(name, None)
            else:
                self.left.add(name)
            self.plan.deleted(name)
        elif isinstance(action, Abort):
            self.plan.failed(name, final=False)
        elif content is None:
            self.plan.gone(name)
        elif outcome == "stored":
            self.put(name, content)
            self.plan.stored(name)
        else:
            self.plan.failed(name, final=outcome == "final" and isinstance(action, Put))
        self.advance()

    def put(self, name: str, content: Content) -> None:
        before = self.server.get(name)
        assert before is None or before.number <= content.number, "an older version followed a newer one"
        self.server[name] = content

    # -- what must hold

    @invariant()
    def playlists_refer_to_what_is_there(self) -> None:
        for name, content in self.server.items():
            for needed, number in content.needs.items():
                assert needed in self.server, f"{name} refers to {needed}, which is not there"
                assert needed in MEDIA or self.server[needed].number >= number

    def teardown(self) -> None:
        for content in self.disk.values():
            content.writing = False
        for name in MEDIA:
            # A packager that goes on: what failed gets another chance, whatever went before.
            self.list_segments(name, {segment for segment in SEGMENTS if segment in self.disk})
        for segment in SEGMENTS:
            if segment in self.disk:
                self.write(segment, False)
        for name in MEDIA:
            self.list_segments(name, {segment for segment in SEGMENTS if segment in self.disk})
        self.list_playlists()
        for _ in range(200):
            self.look()
            if not self.running:
                break
            for name in list(self.running):
                if isinstance(self.running[name][0], Stream):
                    continue
                self.end(list(self.running).index(name), "stored")
                self.playlists_refer_to_what_is_there()
        assert not self.plan.busy
        assert self.plan.waiting() == {}
        for name, content in self.disk.items():
            assert self.server[name].number == content.number, name
        if self.mode.delete:
            assert self.server.keys() - self.left <= self.disk.keys() <= self.server.keys()


class StreamingMachine(PushMachine):
    mode = Mode(streaming=True, delete=True)


class DeletingMachine(PushMachine):
    mode = Mode(delete=True)


PROFILE = settings(max_examples=examples(150), stateful_step_count=40)
TestPlain = PushMachine.TestCase
TestStreaming = StreamingMachine.TestCase
TestDeleting = DeletingMachine.TestCase
TestPlain.settings = TestStreaming.settings = TestDeleting.settings = PROFILE


# -- single rules ----------------------------------------------------------------------------------------------------


def plan_with(*names: str, mode: Mode | None = None, writing: bool = False) -> Plan:
    plan = Plan(mode or Mode(), CONFIG)
    plan.learn(Look({name: seen(1, writing=writing) for name in names}))
    return plan


def test_a_closed_file_is_uploaded_once() -> None:
    plan = plan_with("s0.ts")
    assert plan.next(2) == [Put("s0.ts")]
    assert plan.busy
    assert plan.next(2) == []
    plan.stored("s0.ts")
    assert not plan.busy
    assert plan.next(2) == []


def test_a_file_in_the_making_waits_until_a_playlist_lists_it() -> None:
    plan = plan_with("s0.ts", writing=True)
    assert plan.next(2) == []
    listing = snapshot("low.m3u8", "s0.ts")
    plan.learn(Look({"s0.ts": seen(1, writing=True), "low.m3u8": seen(2)}, snapshots=[listing]))
    assert plan.next(2) == [Put("s0.ts")]
    plan.stored("s0.ts")
    assert plan.next(2) == [Put("low.m3u8", listing)]


def test_a_manifest_does_not_say_that_what_it_names_is_written() -> None:
    plan = plan_with("init.mp4", writing=True)
    manifest = Snapshot("a.mpd", b"", References(("init.mp4",)))
    plan.learn(Look({"init.mp4": seen(1, writing=True), "a.mpd": seen(1)}, snapshots=[manifest]))
    assert plan.next(2) == []
    plan.learn(Look({"init.mp4": seen(2), "a.mpd": seen(1)}))
    assert plan.next(2) == [Put("init.mp4")]
    plan.stored("init.mp4")
    assert plan.next(2) == [Put("a.mpd", manifest)]


def test_what_is_said_to_be_closed_is_not_waited_for() -> None:
    assert plan_with("s0.ts", mode=Mode(closed=True), writing=True).next(2) == [Put("s0.ts")]


def test_the_newest_snapshot_that_may_go_out_does() -> None:
    first, second, third = snapshot("low.m3u8", "s0.ts"), snapshot("low.m3u8", "s1.ts"), snapshot("low.m3u8", "s9.ts")
    plan = plan_with("s0.ts", "s1.ts")
    files = {"s0.ts": seen(1), "s1.ts": seen(1), "low.m3u8": seen(3)}
    plan.learn(Look(files, snapshots=[first, second, third]))
    assert plan.next(2) == [Put("s0.ts"), Put("s1.ts")]
    plan.stored("s0.ts")
    plan.stored("s1.ts")
    assert plan.next(2) == [Put("low.m3u8", second)]
    plan.stored("low.m3u8")
    assert plan.next(2) == []
    assert plan.held() == plan.waiting() == {"low.m3u8": ("s9.ts",)}


def test_steady_updates_starve_nothing() -> None:
    plan = Plan(Mode(), CONFIG)
    files = {"low.m3u8": seen(0)}
    for number in range(4):
        files[SEGMENTS[number]] = seen(1)
        listing = snapshot("low.m3u8", *SEGMENTS[: number + 1])
        plan.learn(Look(dict(files), snapshots=[listing]))
        begun = plan.next(2)
        # Each update comes while the newest segment is still on its way.
        assert Put(SEGMENTS[number]) in begun
        if number:
            plan.stored(SEGMENTS[number - 1])
            assert [action.name for action in plan.next(2) if isinstance(action, Put)] == ["low.m3u8"]
            plan.stored("low.m3u8")


def test_an_overwritten_segment_is_uploaded_before_the_playlist_that_means_it() -> None:
    plan = plan_with("s0.ts")
    plan.next(2)
    plan.stored("s0.ts")
    listing = snapshot("low.m3u8", "s0.ts")
    plan.learn(Look({"s0.ts": seen(2), "low.m3u8": seen(3)}, snapshots=[listing]))
    assert plan.next(2) == [Put("s0.ts")]
    plan.stored("s0.ts")
    assert plan.next(2) == [Put("low.m3u8", listing)]


def test_a_failure_is_tried_again_when_another_upload_succeeds() -> None:
    plan = plan_with("s0.ts", "s1.ts", "s2.ts")
    assert plan.next(2) == [Put("s0.ts"), Put("s1.ts")]
    plan.failed("s0.ts", final=False)
    assert plan.next(1) == [Put("s2.ts")]
    plan.stored("s1.ts")
    assert plan.next(1) == [Put("s0.ts")]


def test_a_file_that_always_fails_is_given_up_until_it_changes() -> None:
    others = [f"o{number}.ts" for number in range(10)]
    plan = plan_with("a.ts", *others)
    tries = 0
    for _ in range(20):
        for action in plan.next(2):
            if action.name == "a.ts":
                tries += 1
                plan.failed("a.ts", final=False)
            else:
                plan.stored(action.name)
    assert tries == 3
    plan.learn(Look({"a.ts": seen(2), **{name: seen(1) for name in others}}))
    assert plan.next(2) == [Put("a.ts")]


def test_a_final_failure_holds_the_playlist() -> None:
    plan = plan_with("s0.ts", "s1.ts")
    plan.next(2)
    plan.failed("s0.ts", final=True)
    plan.stored("s1.ts")
    listing = snapshot("low.m3u8", "s0.ts", "s1.ts")
    plan.learn(Look({"s0.ts": seen(1), "s1.ts": seen(1), "low.m3u8": seen(2)}, snapshots=[listing]))
    assert plan.next(2) == []
    assert plan.held() == {"low.m3u8": ("s0.ts",)}


def test_a_file_above_the_limit_is_refused_once() -> None:
    plan = Plan(Mode(), CONFIG)
    look = Look({"s0.ts": seen(1, size=MAX_BODY["STANDARD"] + 1), "s1.ts": seen(1, size=MAX_BODY["STANDARD"])})
    plan.learn(look)
    assert plan.next(2) == [Refuse("s0.ts", MAX_BODY["STANDARD"] + 1), Put("s1.ts")]
    plan.stored("s1.ts")
    plan.learn(look)
    assert plan.next(2) == []


def test_a_file_that_was_forgotten_and_came_back_is_a_new_version() -> None:
    plan = plan_with("s0.ts")
    plan.learn(Look({"s0.ts": seen(2)}))
    listing = snapshot("low.m3u8", "s0.ts")
    plan.learn(Look({"s0.ts": seen(2), "low.m3u8": seen(3)}, snapshots=[listing]))
    plan.learn(Look({"low.m3u8": seen(3)}))
    assert plan.held() == {"low.m3u8": ("s0.ts",)}
    plan.learn(Look({"low.m3u8": seen(3), "s0.ts": seen(4)}))
    assert plan.next(2) == [Put("s0.ts")]
    plan.stored("s0.ts")
    assert plan.next(2) == [Put("low.m3u8", listing)]


def test_the_master_waits_for_some_version_of_its_playlists() -> None:
    media, master = snapshot("low.m3u8", "s0.ts"), snapshot(MASTER, "low.m3u8", ended=None)
    plan = Plan(Mode(), CONFIG)
    files = {"s0.ts": seen(1), "low.m3u8": seen(1), MASTER: seen(1)}
    plan.learn(Look(files, snapshots=[master, media]))
    for expected in (Put("s0.ts"), Put("low.m3u8", media), Put(MASTER, master)):
        assert plan.next(2) == [expected]
        plan.stored(expected.name)
    # A newer media playlist that must wait does not hold a newer master.
    newer = snapshot(MASTER, "low.m3u8", ended=None)
    plan.learn(Look(files, snapshots=[snapshot("low.m3u8", "nothing.ts"), newer]))
    assert plan.next(2) == [Put(MASTER, newer)]


def test_the_end() -> None:
    plan = Plan(Mode(), CONFIG)
    assert not plan.ended
    plan.learn(Look({}, snapshots=[snapshot(MASTER, ended=None)]))
    assert not plan.ended
    plan.learn(Look({}, snapshots=[snapshot("low.m3u8", ended=True), snapshot("high.m3u8", ended=False)]))
    assert not plan.ended
    plan.learn(Look({}, snapshots=[snapshot("high.m3u8", ended=True)]))
    assert plan.ended


def test_a_growing_segment_is_streamed_and_ends_when_it_is_listed() -> None:
    plan = Plan(Mode(streaming=True), CONFIG)
    plan.learn(Look({"s0.ts": seen(1, writing=True, source="s0.ts")}))
    assert plan.next(2) == [Stream("s0.ts", "s0.ts")]
    plan.learn(Look({"s0.ts": seen(2, writing=True, source="s0.ts")}))
    assert plan.next(2) == []
    listing = snapshot("low.m3u8", "s0.ts")
    plan.learn(Look({"s0.ts": seen(3, writing=True, source="s0.ts"), "low.m3u8": seen(1)}, snapshots=[listing]))
    assert plan.next(2) == [Finish("s0.ts")]
    plan.stored("s0.ts")
    assert plan.next(2) == [Put("low.m3u8", listing)]


def test_a_segment_under_a_temporary_name_is_streamed_until_its_rename() -> None:
    plan = Plan(Mode(streaming=True), CONFIG)
    growing = {"s0.ts": seen(1, writing=True, inode=7, source="s0.ts.tmp")}
    plan.learn(Look({}, growing))
    assert plan.next(2) == [Stream("s0.ts", "s0.ts.tmp")]
    plan.learn(Look({}, growing))
    assert plan.next(2) == []
    plan.learn(Look({"s0.ts": seen(2, inode=7)}))
    assert plan.next(2) == [Finish("s0.ts")]
    plan.stored("s0.ts")
    assert plan.next(2) == []


def test_a_segment_that_is_given_up_is_not_stored() -> None:
    plan = Plan(Mode(streaming=True), CONFIG)
    plan.learn(Look({}, {"s0.ts": seen(1, writing=True, source="s0.ts.tmp")}))
    plan.next(2)
    plan.learn(Look({}))
    assert plan.next(2) == [Abort("s0.ts")]
    plan.failed("s0.ts", final=False)
    plan.learn(Look({}))
    assert plan.next(2) == []
    assert not plan.busy


def test_a_stream_that_failed_is_uploaded_when_it_is_complete() -> None:
    plan = Plan(Mode(streaming=True), CONFIG)
    growing = {"s0.ts": seen(1, writing=True, source="s0.ts.tmp")}
    plan.learn(Look({}, growing))
    plan.next(2)
    plan.failed("s0.ts", final=False)
    plan.learn(Look({}, growing))
    assert plan.next(2) == []
    plan.learn(Look({"s0.ts": seen(2)}))
    assert plan.next(2) == [Put("s0.ts")]


def test_stopping_gives_up_what_is_still_written() -> None:
    plan = Plan(Mode(streaming=True), CONFIG)
    files = {"s0.ts": seen(1, writing=True), "s1.ts": seen(1)}
    plan.learn(Look(files))
    assert plan.next(2) == [Put("s1.ts"), Stream("s0.ts", "")]
    plan.stop()
    plan.learn(Look(files))
    assert plan.next(2) == [Abort("s0.ts")]


def test_deleted_behind_the_playlist_that_no_longer_names_it() -> None:
    plan = Plan(Mode(delete=True), CONFIG)
    first, second = snapshot("low.m3u8", "s0.ts"), snapshot("low.m3u8", "s1.ts")
    plan.learn(Look({"s0.ts": seen(1), "low.m3u8": seen(1)}, snapshots=[first]))
    plan.next(2)
    plan.stored("s0.ts")
    plan.next(2)
    plan.stored("low.m3u8")
    plan.learn(Look({"s1.ts": seen(1), "low.m3u8": seen(2)}, snapshots=[second]))
    assert plan.next(2) == [Put("s1.ts")]
    plan.stored("s1.ts")
    assert plan.next(2) == [Put("low.m3u8", second)]
    plan.stored("low.m3u8")
    assert plan.next(2) == [Delete("s0.ts")]
    plan.deleted("s0.ts")
    assert plan.next(2) == []


def test_open_templates_require_what_is_there() -> None:
    manifest = Snapshot("a.mpd", b"", References(("init.mp4",), patterns=(re.compile(r"c\d+\.m4s"),)))
    plan = Plan(Mode(), CONFIG)
    names = ("init.mp4", "c1.m4s", "a.mpd", "other.m4s")
    plan.learn(Look({**{n: seen(1) for n in names}, "c2.m4s": seen(1, writing=True)}, snapshots=[manifest]))
    assert plan.waiting() == {"a.mpd": ("init.mp4", "c1.m4s")}
