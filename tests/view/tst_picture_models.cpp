#include "tests/ui/generated_case.h"
#include "view/appearance_controller.h"
#include "view/contact_list_model.h"
#include "view/list_filter.h"
#include "view/source_list_model.h"
#include "view/stay_list_model.h"
#include "view/time_scale.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace tracedesk;

class PictureModelsTest : public QObject
{
    Q_OBJECT

    view::AppearanceController m_appearance;

    /// A list as its page has it, under the eyes of Qt's model tester: list and filter alike.
    template<class Model> struct Watched
    {
        Model model;
        view::Selection selection;
        view::ListFilter filter;
        QAbstractItemModelTester modelTester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        QAbstractItemModelTester filterTester{&filter, QAbstractItemModelTester::FailureReportingMode::QtTest};

        explicit Watched(QList<int> textRoles, bool brushed = true)
            : filter(&model, std::move(textRoles), brushed ? &selection : nullptr)
        {
        }
    };

    static epi::TimeSpan secondDay()
    {
        const epi::Instant midnight = epi::startOfDay(epi::Day{std::chrono::days{18'332}}, std::chrono::hours(9));
        return {midnight, midnight + std::chrono::hours(24)};
    }
    static QVariant first(const QAbstractItemModel &model, int role) { return model.index(0, 0).data(role); }

    template<class Watch, class Picture> void resets(Watch &list, const Picture &picture, int rows)
    {
        QCOMPARE(list.model.rowCount(), 0);
        list.model.setPicture(picture);
        QCOMPARE(list.model.rowCount(), rows);
        QCOMPARE(list.filter.count(), rows);
        list.model.setPicture(nullptr);
        QCOMPARE(list.filter.count(), 0);
        list.model.setPicture(picture);
        QVERIFY(!list.model.index(0, 0).data(Qt::DisplayRole).toString().isEmpty());
        QVERIFY(!list.model.data({}, Qt::DisplayRole).isValid());
        QVERIFY(!list.model.index(0, 0).data(Qt::UserRole + 1000).isValid());
        QCOMPARE(list.model.rowCount(list.model.index(0, 0)), 0);
    }
    template<class Watch> void speaks(Watch &list, int role)
    {
        m_appearance.setLanguage(QStringLiteral("en"));
        const QString english = first(list.model, role).toString();
        QSignalSpy changed(&list.model, &QAbstractItemModel::dataChanged);
        m_appearance.setLanguage(QStringLiteral("ko"));
        list.model.retranslate();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.front().at(0).toModelIndex().row(), 0);
        QCOMPARE(changed.front().at(1).toModelIndex().row(), list.model.rowCount() - 1);
        const QString korean = first(list.model, role).toString();
        QVERIFY2(!english.isEmpty() && !korean.isEmpty() && english != korean, qPrintable(english + korean));
        m_appearance.setLanguage(QStringLiteral("en"));
        list.model.retranslate();
    }
    template<class Watch> void sorts(Watch &list, int role)
    {
        const QVariant own = first(list.filter, role);
        list.filter.sortBy(role);
        QCOMPARE(list.filter.sortedBy(), role);
        const auto inOrder = [&](bool descending) {
            for (int row = 1; row < list.filter.rowCount(); ++row) {
                const QVariant before = list.filter.index(row - 1, 0).data(role);
                const QVariant after = list.filter.index(row, 0).data(role);
                if (before.typeId() == QMetaType::QString) {
                    const int order = before.toString().compare(after.toString(), Qt::CaseInsensitive);
                    QVERIFY(descending ? order >= 0 : order <= 0);
                } else {
                    QVERIFY(descending ? before.toDouble() >= after.toDouble() : before.toDouble() <= after.toDouble());
                }
            }
        };
        inOrder(false);
        list.filter.sortBy(role);
        inOrder(true);
        list.filter.sortBy(role);
        QCOMPARE(list.filter.sortedBy(), -1);
        QCOMPARE(first(list.filter, role), own);
    }
    template<class Watch> void finds(Watch &list, const QString &text, int rows)
    {
        const int all = list.filter.count();
        list.filter.setText(text);
        QCOMPARE(list.filter.count(), rows);
        QCOMPARE(list.filter.total(), all);
        list.filter.setText(QStringLiteral("no such thing"));
        QCOMPARE(list.filter.count(), 0);
        list.filter.setText({});
        QCOMPARE(list.filter.count(), all);
    }
    template<class Watch> void brushes(Watch &list, int rows)
    {
        const int all = list.filter.count();
        list.selection.setBrush(secondDay());
        QCOMPARE(list.filter.count(), rows);
        // A picture that comes while a brush is set is shown through it.
        list.model.setPicture(test::generatedCase(5));
        QCOMPARE(list.filter.count(), rows);
        list.selection.clearBrush();
        QCOMPARE(list.filter.count(), all);
    }

private slots:
    void stays()
    {
        Watched<view::StayListModel> list({view::StayListModel::PlaceRole, view::StayListModel::SourceRole});
        resets(list, test::generatedCase(4), 52); // 48 stays and 4 visits
        speaks(list, view::StayListModel::SourceRole);
        sorts(list, view::StayListModel::CertainRole);
        sorts(list, view::StayListModel::PlaceRole);
        finds(list, QStringLiteral("한길"), 12); // 8 payments at the market, 4 visits of the church
        brushes(list, 7);                        // 6 stays and a visit
    }
    void contacts()
    {
        Watched<view::ContactListModel> list({view::ContactListModel::OtherRole, view::ContactListModel::PlaceRole});
        resets(list, test::generatedCase(4), 9);
        speaks(list, view::ContactListModel::StatusTextRole);
        sorts(list, view::ContactListModel::DistanceRole);
        finds(list, QStringLiteral("p-41"), 6);
        brushes(list, 1);
    }
    void sources()
    {
        Watched<view::SourceListModel> list({view::SourceListModel::SourceRole, view::SourceListModel::PlaceRole}, false);
        resets(list, test::generatedCase(4), 4);
        speaks(list, view::SourceListModel::WhenRole);
        sorts(list, view::SourceListModel::ProbabilityRole);
        finds(list, QStringLiteral("2020-0003"), 1);
        list.selection.setBrush(secondDay()); // sources are ranked whatever is brushed
        QCOMPARE(list.filter.count(), 4);
    }
    void rowsAreFoundByWhatTheyShow()
    {
        Watched<view::StayListModel> list({view::StayListModel::PlaceRole});
        list.model.setPicture(test::generatedCase(4));
        list.filter.sortBy(view::StayListModel::CertainRole);
        for (int row = 0; row < list.filter.rowCount(); ++row) {
            list.filter.selectRow(row);
            QCOMPARE(list.filter.rowOf(list.selection.kind(), list.selection.item()), row);
        }
        list.selection.select(view::Selection::Kind::Visit, 0);
        QVERIFY(list.filter.rowOf(view::Selection::Kind::Visit, 0) >= 0);
        list.filter.setText(QStringLiteral("늘샘"));
        QCOMPARE(list.filter.rowOf(view::Selection::Kind::Visit, 0), -1);
    }
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
