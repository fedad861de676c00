#include "tests/ui/generated_case.h"
#include "view/contact_list_model.h"
#include "view/fact_list_model.h"
#include "view/source_list_model.h"
#include "view/stay_list_model.h"
#include "view/time_scale.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace tracedesk;

class PictureModelsTest : public QObject
{
    Q_OBJECT

    template<class Model> static void check(int rows)
    {
        Model model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.setPicture(test::generatedCase(4));
        QVERIFY(rows < 0 || model.rowCount() == rows);
        model.setPicture(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

private slots:
    void stays() { check<view::StayListModel>(52); } // 48 stays and 4 visits
    void contacts() { check<view::ContactListModel>(9); }
    void sources() { check<view::SourceListModel>(4); }
    void facts() { check<view::FactListModel>(-1); }
    void zoomKeepsWhatIsUnderThePointer()
    {
        const epi::Instant begin{epi::Seconds(1'583'766'000)};
        const view::TimeScale scale({begin, begin + std::chrono::hours(96)}, 800);
        const epi::Instant under = scale.mapToTime(300);
        const view::TimeScale closer = scale.zoomedAt(300, 4);
        QVERIFY(std::abs(closer.mapToX(under) - 300) < 1);
        QVERIFY(std::abs(closer.pixelsPerSecond() / scale.pixelsPerSecond() - 4) < 0.01);
    }
};

QTEST_GUILESS_MAIN(PictureModelsTest)
#include "tst_picture_models.moc"
