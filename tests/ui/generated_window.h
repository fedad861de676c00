#pragma once

#include "tests/ui/generated_case.h"
#include "tests/ui/generated_cluster.h"
#include "tests/ui/generated_epidemic.h"
#include "tests/ui/window_driver.h"

#include <QSaveFile>
#include <QtConcurrent/qtconcurrentrun.h>

namespace tracedesk::test {

/// What was entered, and an error for the next edit, where one is wanted.
struct EnteredByHand
{
    std::vector<epi::Edit> edits;
    std::optional<epi::Error> refusal;

    [[nodiscard]] view::EntryLink link()
    {
        return {[this](epi::Edit edit) {
                    epi::Result<epi::Edit> result = edit;
                    if (refusal)
                        result = std::unexpected(*std::exchange(refusal, std::nullopt));
                    else
                        edits.push_back(std::move(edit));
                    if (result && result->after)
                        result->after = epi::onceSaved(*result->after);
                    return QtConcurrent::run([result] { return result; });
                },
                [this] { return epi::Uuid{9, ++m_ids}; }, [] { return epi::Instant{epi::Seconds{1'584'000'000}}; }};
    }

private:
    std::uint8_t m_ids = 0;
};

/// What was exported; written, as by the office.
struct ExportedPictures
{
    std::vector<epi::ExportKind> kinds;

    [[nodiscard]] view::ExportLink link()
    {
        return {[](const vault::SecretBytes &) {
                    return QtConcurrent::run([]() -> epi::Result<epi::ExportMark> {
                        return epi::ExportMark{epi::ExportId(epi::Uuid{5}), {}, "demonstration"};
                    });
                },
                [this](const epi::ExportMark &, epi::ExportKind kind, epi::PersonId, const std::string &path,
                       const QByteArray &bytes) {
                    QSaveFile file(QString::fromStdString(path));
                    const bool written = file.open(QIODevice::WriteOnly) &&
                                         file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                                         file.write(bytes) == bytes.size() && file.commit();
                    if (written)
                        kinds.push_back(kind);
                    return QtConcurrent::run([written]() -> epi::Result<void> {
                        if (!written)
                            return epi::fail(epi::ErrorCode::ioFailed, "file", "write", "refused");
                        return {};
                    });
                }};
    }
};

struct GeneratedOffice
{
    EnteredByHand entered;
    ExportedPictures exported;
    view::Workspace work;

    explicit GeneratedOffice(view::DeskLink desk)
        : work(view::Links{.desk = std::move(desk),
                           .clusters = generatedClusterLink(),
                           .entry = entered.link(),
                           .exports = exported.link()},
               {.timeOfDay = generatedNow})
    {
        work.appearance.setLanguage(QStringLiteral("en"));
    }
};

/// The window over generated values.
class GeneratedWindow : public GeneratedOffice, public WindowDriver
{
public:
    explicit GeneratedWindow(view::DeskLink desk = generatedDesk())
        : GeneratedOffice(std::move(desk))
        , WindowDriver(work)
    {
        work.session.setPath(QStringLiteral("/stores/outbreak.tracedesk"));
    }

    /// False when the window does not come up or does not open its store.
    [[nodiscard]] bool open()
    {
        if (!isShown())
            return false;
        work.session.unlock(QStringLiteral("demonstration"), QStringLiteral("right"));
        return QTest::qWaitFor([this] { return find("cases.list") != nullptr; }, patience);
    }
};

} // namespace tracedesk::test
