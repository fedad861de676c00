#pragma once

#include <QAbstractListModel>
#include <QHash>
#include <QtQmlIntegration/qqmlintegration.h>

namespace tracedesk::view {

/// What can be done from anywhere by a key or by name: one table of names and keys for palette, tooltips and shortcuts.
/// A command is there while somebody offers to do it (command_offer.h in QML, or C++), so that nothing is listed that would
/// do nothing.
class Commands : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the workspace")
    Q_PROPERTY(QStringList tips READ tips NOTIFY retranslated FINAL) ///< for tooltips; indices are Command

public:
    /// A new command is a name here and a line in the table of commands.cpp.
    enum class Command : quint8 {
        GoToCases,
        GoToIntake,
        GoToClusters,
        GoToPeople,
        GoToRecords,
        GoToRetention,
        GoToSettings,
        Back,
        Forward,
        NewCase,
        Undo,
        Redo,
        ImportFiles,
        FitMap,
        Play,
        NextPane,
        PreviousPane,
        OpenPalette,
        LightTheme,
        DarkTheme,
        SystemTheme,
        Korean,
        English,
        TraceAgain,
        CancelTrace,
        Lock,
        GoToAccount,
        TraceForward,
        TraceBackward,
        PasteRoute,
        AskQuestions,
        RepeatDay,
        SamePerson,
        SomebodyElse,
        GoToPlaces,
        AddTask,
    };
    Q_ENUM(Command)

    enum Role { CommandRole = Qt::UserRole, TextRole, KeysRole, OfferedRole };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    /// Counted: a command is offered until every offer was withdrawn.
    void offer(Command command);
    void withdraw(Command command);
    [[nodiscard]] bool isOffered(Command command) const { return m_offers.value(command) > 0; }

    /// What it is called, in the language of the window.
    [[nodiscard]] static QString name(Command command);
    /// Its keys as the system writes them ("Ctrl+K"), or nothing.
    Q_INVOKABLE [[nodiscard]] static QString keys(tracedesk::view::Commands::Command command);
    /// "Lock (Ctrl+L)" of each command.
    [[nodiscard]] static QStringList tips();

    /// Asks whoever offers it; nothing happens where nobody does.
    Q_INVOKABLE void run(tracedesk::view::Commands::Command command);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void retranslated();
    void asked(tracedesk::view::Commands::Command command);

private:
    void tellChanged(Command command);

    QHash<Command, int> m_offers;
};

} // namespace tracedesk::view
