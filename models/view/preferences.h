#pragma once

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QtQmlIntegration/qqmlintegration.h>

#include <functional>

namespace tracedesk::view {

/// What the window remembers about itself from run to run: language, theme, idle time, sizes of panes and the map sources of
/// the installation. Never a store, a case or a search (docs/decisions/0016). A file that is missing, broken or from another
/// version counts as empty, value by value; it is replaced at the next change. GUI thread.
class Preferences : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the workspace")
    Q_PROPERTY(int lockMinutes READ lockMinutes WRITE setLockMinutes NOTIFY lockMinutesChanged FINAL)

public:
    static constexpr int leastLockMinutes = 1;
    static constexpr int mostLockMinutes = 60;
    static constexpr int usualLockMinutes = 10;

    /// Reads `file` (JSON, 0600; its folder is made when something is written). Empty: remembers nothing beyond this run.
    explicit Preferences(QString file = {}, QObject *parent = nullptr);
    ~Preferences() override;
    Preferences(const Preferences &) = delete;
    Preferences &operator=(const Preferences &) = delete;

    [[nodiscard]] QString text(const QString &name) const; ///< empty where nothing is remembered
    void setText(const QString &name, const QString &value);
    [[nodiscard]] QStringList texts(const QString &name) const;
    void setTexts(const QString &name, const QStringList &values);

    /// Minutes without input after which the store is locked.
    [[nodiscard]] int lockMinutes() const;
    void setLockMinutes(int minutes);

    /// A length in the layout: width of a pane, of a column. `name` is a fixed word of the program ("case.form"), never data.
    Q_INVOKABLE [[nodiscard]] double length(const QString &name, double otherwise) const;
    Q_INVOKABLE void setLength(const QString &name, double pixels);
    /// A choice in the layout: whether a column or a layer is shown.
    Q_INVOKABLE [[nodiscard]] bool choice(const QString &name, bool otherwise) const;
    Q_INVOKABLE void setChoice(const QString &name, bool chosen);

    /// Writes now what is not written yet; false where the disk refused. Done by itself soon after each change.
    bool save();

signals:
    void lockMinutesChanged();

private:
    void change(const QString &group, const QString &name, const QJsonValue &value);

    QString m_file;
    QJsonObject m_values;
    QTimer m_soon;
};

} // namespace tracedesk::view
