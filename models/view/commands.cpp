#include "view/commands.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tracedesk::view {

namespace {

using enum Commands::Command;

struct Entry
{
    Commands::Command command;
    const char *name; ///< English, the key of the translation
    const char *keys; ///< portable; empty: palette only
};

// In the order of the palette.
constexpr std::array entries{
    Entry{GoToCases, QT_TRANSLATE_NOOP("Commands", "Go to cases"), "Ctrl+1"},
    Entry{GoToIntake, QT_TRANSLATE_NOOP("Commands", "Go to intake"), "Ctrl+2"},
    Entry{GoToClusters, QT_TRANSLATE_NOOP("Commands", "Go to clusters"), "Ctrl+3"},
    Entry{GoToPlaces, QT_TRANSLATE_NOOP("Commands", "Go to common places"), "Ctrl+Shift+P"},
    Entry{GoToPeople, QT_TRANSLATE_NOOP("Commands", "Go to people"), "Ctrl+4"},
    Entry{GoToRecords, QT_TRANSLATE_NOOP("Commands", "Go to records"), "Ctrl+5"},
    Entry{GoToRetention, QT_TRANSLATE_NOOP("Commands", "Go to retention"), "Ctrl+6"},
    Entry{GoToSettings, QT_TRANSLATE_NOOP("Commands", "Go to settings"), "Ctrl+,"},
    Entry{GoToAccount, QT_TRANSLATE_NOOP("Commands", "Go to account"), "Ctrl+Shift+A"},
    Entry{NewCase, QT_TRANSLATE_NOOP("Commands", "New case"), "Ctrl+N"},
    Entry{Undo, QT_TRANSLATE_NOOP("Commands", "Undo the last entry"), "Ctrl+Z"},
    Entry{Redo, QT_TRANSLATE_NOOP("Commands", "Do the entry again"), "Ctrl+Shift+Z"},
    Entry{PasteRoute, QT_TRANSLATE_NOOP("Commands", "Paste a route"), "Ctrl+Shift+V"},
    Entry{RepeatDay, QT_TRANSLATE_NOOP("Commands", "Repeat the day of the visit"), "Ctrl+D"},
    Entry{AskQuestions, QT_TRANSLATE_NOOP("Commands", "Visits or questions of the interview"), "Ctrl+Shift+Q"},
    Entry{SamePerson, QT_TRANSLATE_NOOP("Commands", "Same person as proposed"), "Ctrl+J"},
    Entry{SomebodyElse, QT_TRANSLATE_NOOP("Commands", "Somebody else than proposed"), "Ctrl+Shift+J"},
    Entry{AddTask, QT_TRANSLATE_NOOP("Commands", "Say what is to be done about the case"), "Ctrl+Shift+T"},
    Entry{ImportFiles, QT_TRANSLATE_NOOP("Commands", "Import files"), "Ctrl+I"},
    Entry{TraceForward, QT_TRANSLATE_NOOP("Commands", "Trace forward: whom did the case meet"), "Ctrl+Shift+F"},
    Entry{TraceBackward, QT_TRANSLATE_NOOP("Commands", "Trace backward: where did the case get it"), "Ctrl+Shift+B"},
    Entry{FitMap, QT_TRANSLATE_NOOP("Commands", "Fit the map to the case"), "Ctrl+0"},
    Entry{Play, QT_TRANSLATE_NOOP("Commands", "Play or pause the time"), "Ctrl+Space"},
    Entry{TraceAgain, QT_TRANSLATE_NOOP("Commands", "Trace again"), "Ctrl+R"},
    Entry{CancelTrace, QT_TRANSLATE_NOOP("Commands", "Cancel the trace"), "Ctrl+."},
    Entry{Lock, QT_TRANSLATE_NOOP("Commands", "Lock"), "Ctrl+L"},
    Entry{LightTheme, QT_TRANSLATE_NOOP("Commands", "Light colours"), ""},
    Entry{DarkTheme, QT_TRANSLATE_NOOP("Commands", "Dark colours"), ""},
    Entry{SystemTheme, QT_TRANSLATE_NOOP("Commands", "Colours of the system"), ""},
    Entry{Korean, QT_TRANSLATE_NOOP("Commands", "Language: Korean (한국어)"), ""},
    Entry{English, QT_TRANSLATE_NOOP("Commands", "Language: English"), ""},
    Entry{Back, QT_TRANSLATE_NOOP("Commands", "Back"), "Alt+Left"},
    Entry{Forward, QT_TRANSLATE_NOOP("Commands", "Forward"), "Alt+Right"},
    Entry{NextPane, QT_TRANSLATE_NOOP("Commands", "Next pane"), "F6"},
    Entry{PreviousPane, QT_TRANSLATE_NOOP("Commands", "Previous pane"), "Shift+F6"},
    Entry{OpenPalette, QT_TRANSLATE_NOOP("Commands", "Search or command"), "Ctrl+K"},
};

const Entry &entryOf(Commands::Command command)
{
    const auto *found = std::ranges::find(entries, command, &Entry::command);
    Q_ASSERT(found != entries.end());
    return *found;
}

} // namespace

void Commands::offer(Command command)
{
    ++m_offers[command];
    tellChanged(command);
}

void Commands::withdraw(Command command)
{
    Q_ASSERT(isOffered(command));
    --m_offers[command];
    tellChanged(command);
}

QString Commands::name(Command command)
{
    return QCoreApplication::translate("Commands", entryOf(command).name);
}

// Key names are one and the same on every keyboard we know, Korean ones included.
QString Commands::keys(Command command)
{
    return QString::fromLatin1(entryOf(command).keys);
}

QStringList Commands::tips()
{
    QStringList all(static_cast<qsizetype>(entries.size()));
    for (const Entry &entry : entries) {
        const QString with = keys(entry.command);
        all[static_cast<qsizetype>(entry.command)] =
            with.isEmpty() ? name(entry.command) : tr("%1 (%2)", "command and its keys").arg(name(entry.command), with);
    }
    return all;
}

void Commands::run(Command command)
{
    if (isOffered(command))
        emit asked(command);
}

void Commands::retranslate()
{
    emit dataChanged(index(0), index(rowCount() - 1));
    emit retranslated();
}

int Commands::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(entries.size());
}

QVariant Commands::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = entries[static_cast<std::size_t>(index.row())];
    switch (role) {
    case CommandRole:
        return QVariant::fromValue(entry.command);
    case Qt::DisplayRole:
    case TextRole:
        return name(entry.command);
    case KeysRole:
        return QString::fromLatin1(entry.keys);
    case OfferedRole:
        return isOffered(entry.command);
    default:
        return {};
    }
}

QHash<int, QByteArray> Commands::roleNames() const
{
    return {{CommandRole, "command"}, {TextRole, "text"}, {KeysRole, "keys"}, {OfferedRole, "offered"}};
}

void Commands::tellChanged(Command command)
{
    const auto row = static_cast<int>(&entryOf(command) - entries.data());
    emit dataChanged(index(row), index(row), {OfferedRole});
}

} // namespace tracedesk::view
