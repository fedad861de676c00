#pragma once

#include "view/export_controller.h"

#include <QFutureWatcher>
#include <QImage>
#include <QObject>
#include <QPointer>
#include <QUrl>
#include <QVariant>
#include <QtQmlIntegration/qqmlintegration.h>

#include <optional>

namespace tracedesk::scene {

/// Exports a grabbed picture to a file of the user's choice: on the register first, then PNG, readable by nobody else (0600),
/// whole or not at all. The password is asked for in between. Encoding happens on a thread of the pool, writing on the store's.
class MapPicture : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool saving READ isSaving NOTIFY savingChanged FINAL)
    Q_PROPERTY(tracedesk::view::ExportController *exports READ exports WRITE setExports NOTIFY exportsChanged REQUIRED FINAL)

public:
    explicit MapPicture(QObject *parent = nullptr);
    ~MapPicture() override;

    [[nodiscard]] view::ExportController *exports() const { return m_exports; }
    void setExports(view::ExportController *exports);
    [[nodiscard]] bool isSaving() const { return m_watcher.isRunning(); }
    /// `image` is a QImage, as ItemGrabResult.image has it.
    Q_INVOKABLE void save(const QVariant &image, const QUrl &file);

signals:
    void savingChanged();
    void exportsChanged();
    /// `error` is why not, in words; empty when the picture is there.
    void saved(const QString &path, const QString &error);

private:
    struct Outcome
    {
        QString path;
        std::optional<epi::Error> error;
    };
    void start(epi::PersonId about, const QImage &picture, const QString &path, vault::SecretBytes password);

    QPointer<view::ExportController> m_exports;
    QFutureWatcher<Outcome> m_watcher;
};

} // namespace tracedesk::scene
