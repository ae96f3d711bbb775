# SPDX-FileCopyrightText: 2026 The coprod_desktop authors
# SPDX-License-Identifier: Apache-2.0
"""The whole tree of errors. An error carries data; the sentence for it is found by the problem presenter.

::

    CoprodFault
      WorldProblem                the world did something that we expected it might
        FileProblem               a file from outside cannot be taken in
          NotOurFile              another kind of file
          DamagedFile             cut short, changed, or not as its own list says
          FileTooNew              made with a newer version
          FileTooBig              more than the limits
          UnsafeFile              names, links or tricks that we do not follow
          BadField                a value is missing, or is not one that may stand there
          WrongPictures           pictures of a kind that is not taken, such as SVG
          FileNotThere            no such file, or we may not read it
          FileTookTooLong         the reader did not end in time
          NumberTaken             another file with its id and version is here already
          NeedsPart               a part of this program that reads it is not installed
          NotProven               its signature is missing, wrong, or that of another file or somebody else
          SealedToAnother         only another team can open it
        StoreProblem              what this computer remembers cannot be read or written
          DiskFull
          NearlyFull              saved, with the last room that was kept for that
          StoreSynced             another program copies the folder, and may hurt what is in it
          StoreOnNetwork          the folder lies on another computer
          StoreNotWritable        a folder or file may not be written
          StoreDamaged            the file does not open with its key, or its pages are hurt
          StoreTooNew             made with a newer version of the app
          StoreInUse              another copy of the app has it open
          StoreLocked             it takes the words of the people who run this computer
          KeyNotGiven             the computer keeps the key and does not give it
        SoundProblem
          NoVoice                 no voice on this computer, or its engine does not answer
          NoLoudspeaker
          NoMicrophone            none there, or we may not use it
          MicrophoneLost          it stopped giving sound
          NoWords                 no words could be found in a recording
        NoScreen                  no window can be shown here
      OurMistake                  a rule of our own was broken: a fault of the program
        NotAllowed                an act that consent or the state does not allow
"""

from __future__ import annotations

from dataclasses import dataclass


class CoprodFault(Exception):
    """The root of all our errors."""


class WorldProblem(CoprodFault):
    """Something in the world went wrong; there is a plain sentence and one next thing to do."""


@dataclass(eq=False)
class FileProblem(WorldProblem):
    """A file from outside cannot be taken in.

    Attributes:
        place: where in the file, in a form that a maker understands; empty when it is the whole file.
        detail: for a supporter or a maker, never shown to a person.
    """

    place: str = ""
    detail: str = ""


class NotOurFile(FileProblem):
    """Another kind of file."""


class DamagedFile(FileProblem):
    """Cut short, changed, or not as its own list says."""


class FileTooNew(FileProblem):
    """Made with a newer version of the format."""


class FileTooBig(FileProblem):
    """More than the limits allow."""


class UnsafeFile(FileProblem):
    """Names, links or tricks that we do not follow."""


class BadField(FileProblem):
    """A value is missing, or is not one that may stand there."""


class WrongPictures(FileProblem):
    """Pictures of a kind that is not taken, such as SVG."""


class FileNotThere(FileProblem):
    """No such file, or we may not read it."""


class FileTookTooLong(FileProblem):
    """The reader did not end in time."""


class NumberTaken(FileProblem):
    """Another file with the same id and version, and something else in it, is here already."""


class NeedsPart(FileProblem):
    """A part of this program that reads such files is not installed; the file may well be good."""


class NotProven(FileProblem):
    """Its signature is missing, wrong, or that of another file or of somebody else."""


class SealedToAnother(FileProblem):
    """Only another team can open it."""


@dataclass(eq=False)
class StoreProblem(WorldProblem):
    """What this computer remembers cannot be read or written.

    Attributes:
        place: the file or folder.
        detail: for a supporter, never shown to a person.
    """

    place: str = ""
    detail: str = ""


class DiskFull(StoreProblem):
    """No room left."""


class NearlyFull(StoreProblem):
    """What was being saved is saved, with the last room that was kept for that; the next may not be."""


class StoreSynced(StoreProblem):
    """Another program copies the folder while the app writes in it; nothing is lost yet."""


class StoreOnNetwork(StoreProblem):
    """The folder lies on another computer, where a sync promises less; nothing is lost yet."""


class StoreNotWritable(StoreProblem):
    """A folder or a file may not be written."""


class StoreDamaged(StoreProblem):
    """The file does not open with its key, or its pages are hurt."""


class StoreTooNew(StoreProblem):
    """Made with a newer version of the app; nothing was touched."""


class StoreInUse(StoreProblem):
    """Another copy of the app has it open."""


class StoreLocked(StoreProblem):
    """It opens with the words of the people who run this computer, or the organisation's recovery key."""


class KeyNotGiven(StoreProblem):
    """Only the system's keychain has the key, and does not give it: locked, changed or gone. All is there."""


@dataclass(eq=False)
class SoundProblem(WorldProblem):
    """Sound cannot be made or taken.

    Attributes:
        detail: for a supporter, never shown to a person.
    """

    detail: str = ""


class NoVoice(SoundProblem):
    """No voice on this computer, or its engine does not answer."""


class NoLoudspeaker(SoundProblem):
    """Nothing to play sound on."""


class NoMicrophone(SoundProblem):
    """No microphone is there, or we may not use it."""


class MicrophoneLost(SoundProblem):
    """The microphone stopped giving sound while recording."""


class NoWords(SoundProblem):
    """No words could be found in a recording: its model is gone or does not fit, or it took too long."""


class NoScreen(WorldProblem):
    """No window can be shown here."""


@dataclass(eq=False)
class OurMistake(CoprodFault):
    """A rule of our own was broken: a fault of the program, never of a person.

    Attributes:
        detail: what was expected and what came.
    """

    detail: str = ""


class NotAllowed(OurMistake):
    """An act that consent or the state of a contribution does not allow."""
