#pragma once

#include "tests/ui/generated_case.h"
#include "tests/ui/generated_cluster.h"
#include "tests/ui/generated_epidemic.h"
#include "tests/ui/window_driver.h"

namespace tracedesk::test {

struct GeneratedOffice
{
    view::Workspace work;

    explicit GeneratedOffice(view::DeskLink desk)
        : work(view::Links{.desk = std::move(desk), .clusters = generatedClusterLink()}, {.timeOfDay = generatedNow})
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
