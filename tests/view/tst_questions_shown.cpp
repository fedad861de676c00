#include "view/case_controller.h"

#include <QPromise>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

using namespace tracedesk;
using view::CaseController;
using view::QuestionListModel;

namespace {

constexpr epi::Instant noon{epi::Seconds{1'584'068'400}}; // 2020-03-13 12:00 in Seoul

epi::TimeSpan hoursFrom(int first, int last)
{
    return {noon + std::chrono::hours(first), noon + std::chrono::hours(last)};
}

/// A case with a conflict of every kind and every other question, in the order of the engine.
std::shared_ptr<view::CasePicture> everything()
{
    auto picture = std::make_shared<view::CasePicture>();
    picture->facts.id = epi::CaseId(epi::Uuid{1});
    for (std::uint8_t i = 0; i < 2; ++i) {
        epi::Visit &visit = picture->visits.emplace_back();
        visit.id = epi::VisitId(epi::Uuid{std::uint8_t(10 + i)});
        visit.begin = noon + std::chrono::hours(i);
        visit.end = visit.begin + std::chrono::minutes(50);
        visit.placeName = i == 0 ? "Bakery" : "Gym";
    }
    picture->stays.resize(3);
    double score = 100;
    for (std::uint8_t kind = 0; kind <= static_cast<std::uint8_t>(epi::lastQuestionKind); ++kind) {
        epi::Question question;
        question.kind = static_cast<epi::QuestionKind>(kind);
        question.span = hoursFrom(kind, kind + 1);
        question.score = --score;
        if (question.kind == epi::QuestionKind::conflict)
            continue;
        if (kind >= static_cast<std::uint8_t>(epi::QuestionKind::whoWasThere))
            question.visit = picture->visits[1].id;
        if (question.kind == epi::QuestionKind::onset)
            question.span = {};
        question.place = "Noodles";
        question.amount = 64'000;
        question.persons = 6;
        picture->questions.push_back(question);
    }
    for (std::uint8_t kind = 0; kind <= static_cast<std::uint8_t>(epi::lastConflictKind); ++kind) {
        epi::Conflict &conflict = picture->conflicts.emplace_back();
        conflict.kind = static_cast<epi::ConflictKind>(kind);
        conflict.span = hoursFrom(-kind, -kind + 1);
        conflict.place = "Mast 7";
        conflict.distance = 1'400;
        conflict.probability = 0.9;
        if (conflict.kind == epi::ConflictKind::displaced)
            conflict.visit = picture->visits[0].id;
        if (conflict.kind == epi::ConflictKind::undeclaredStay)
            conflict.stay = 2;
        epi::Question &question = picture->questions.emplace_back();
        question.kind = epi::QuestionKind::conflict;
        question.conflict = kind;
        question.span = conflict.span;
        question.visit = conflict.visit;
        question.score = --score;
    }
    return picture;
}

QStringList texts(const QuestionListModel &list, int role)
{
    QStringList all;
    for (int row = 0; row < list.count(); ++row)
        all.append(list.index(row).data(role).toString());
    return all;
}

} // namespace

class TestQuestionsShown : public QObject
{
    Q_OBJECT

private slots:
    void conflictsComeFirst();
    void everyKindHasWords_data();
    void everyKindHasWords();
    void textsNameWhatIsKnown();
    void leadsToTheSpot();
    void looksForwardAndBackward();
    void emptyCase();
};

void TestQuestionsShown::conflictsComeFirst()
{
    QuestionListModel list;
    QSignalSpy changed(&list, &QuestionListModel::changed);
    list.setPicture(everything());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(list.conflicts(), int(epi::lastConflictKind) + 1);
    QCOMPARE(list.count(), list.conflicts() + int(epi::lastQuestionKind));
    for (int row = 0; row < list.count(); ++row)
        QCOMPARE(list.index(row).data(QuestionListModel::PartRole).toInt() == QuestionListModel::Conflicts,
                 row < list.conflicts());
    // Among equals the order stays that of the engine.
    QVERIFY(list.index(0).data(QuestionListModel::ReasonRole).toString().startsWith(u"Bakery"));
    QVERIFY(list.index(list.conflicts()).data(QuestionListModel::ReasonRole).toString().contains(u"began"));
}

void TestQuestionsShown::everyKindHasWords_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << QStringLiteral("en");
    QTest::newRow("ko") << QStringLiteral("ko");
}

void TestQuestionsShown::everyKindHasWords()
{
    QFETCH(QString, language);
    QuestionListModel list;
    list.setPicture(everything());
    const QStringList before = texts(list, QuestionListModel::AskRole);
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/i18n/tracedesk_%1.qm").arg(language)));
    QCoreApplication::installTranslator(&translator);
    const QStringList reasons = texts(list, QuestionListModel::ReasonRole);
    const QStringList asks = texts(list, QuestionListModel::AskRole);
    QCoreApplication::removeTranslator(&translator);
    QVERIFY(!reasons.contains(QString()));
    QVERIFY(!asks.contains(QString()));
    QCOMPARE(QSet<QString>(reasons.begin(), reasons.end()).size(), reasons.size());
    QCOMPARE(QSet<QString>(asks.begin(), asks.end()).size(), asks.size());
    for (const QString &text : reasons + asks)
        QVERIFY2(!text.contains(u'%'), qPrintable(text));
    if (language == u"ko")
        for (qsizetype i = 0; i < asks.size(); ++i)
            QVERIFY2(asks[i] != before[i], qPrintable(asks[i]));
}

void TestQuestionsShown::textsNameWhatIsKnown()
{
    QuestionListModel list;
    list.setPicture(everything());
    const QString displaced = list.index(0).data(QuestionListModel::ReasonRole).toString();
    for (const char *part : {"Bakery", "12:00", "12:50", "1.4 km", "Mast 7"})
        QVERIFY2(displaced.contains(QLatin1String(part)), qPrintable(displaced));
    const QString all = texts(list, QuestionListModel::ReasonRole).join(u'\n');
    QVERIFY2(all.contains(u" paid, enough for 6"), qPrintable(all));
}

void TestQuestionsShown::leadsToTheSpot()
{
    const auto picture = everything();
    CaseController page([&](epi::CaseId) {
        QPromise<epi::Result<view::CasePicturePtr>> promise;
        promise.start();
        promise.addResult(view::CasePicturePtr(picture));
        promise.finish();
        return promise.future();
    });
    page.openCase(QString::fromStdString(picture->facts.id.toString()));
    QTRY_VERIFY(page.isOpen());
    page.goTo(0); // of a visit
    QVERIFY(page.selection()->isSelected(view::Selection::Kind::Visit, 0));
    QVERIFY(page.selection()->brush()->contains(picture->conflicts[0].span.begin));
    QVERIFY(page.selection()->brush()->begin < picture->conflicts[0].span.begin);
    page.goTo(1); // of a stay
    QVERIFY(page.selection()->isSelected(view::Selection::Kind::Stay, 2));
    const auto brush = page.selection()->brush();
    page.goTo(page.questions()->conflicts()); // of no time
    QCOMPARE(page.selection()->kind(), view::Selection::Kind::None);
    QVERIFY(page.selection()->brush() == brush);
    page.goTo(-1);
    page.goTo(page.questions()->count());
    QVERIFY(page.selection()->brush() == brush);
}

void TestQuestionsShown::looksForwardAndBackward()
{
    const auto picture = everything();
    picture->infectious = epi::CaseWindow{hoursFrom(0, 72), hoursFrom(0, 48), false};
    CaseController page([&](epi::CaseId) {
        QPromise<epi::Result<view::CasePicturePtr>> promise;
        promise.start();
        promise.addResult(view::CasePicturePtr(picture));
        promise.finish();
        return promise.future();
    });
    using Direction = CaseController::Direction;
    page.look(Direction::Forward); // nothing is open
    QVERIFY(!page.selection()->brush());
    page.openCase(QString::fromStdString(picture->facts.id.toString()));
    QTRY_VERIFY(page.isOpen());
    QVERIFY(page.goesForward() && !page.goesBackward());
    page.look(Direction::Forward);
    QVERIFY(page.selection()->brush() == hoursFrom(0, 72));
    QCOMPARE(page.direction(), Direction::Forward);
    QVERIFY(page.brushText().startsWith(u"infectious"));
    // Any other time is neither.
    page.selection()->setBrush(hoursFrom(0, 71));
    QCOMPARE(page.direction(), Direction::None);
    page.look(Direction::Backward); // there is no such window
    QVERIFY(!page.selection()->brush());
    picture->exposure = epi::CaseWindow{hoursFrom(-200, 0), hoursFrom(-100, 0), false};
    page.look(Direction::Backward);
    QVERIFY(page.selection()->brush() == hoursFrom(-200, 0));
    QCOMPARE(page.direction(), Direction::Backward);
    page.look(Direction::None);
    QVERIFY(!page.selection()->brush());
}

void TestQuestionsShown::emptyCase()
{
    QuestionListModel list;
    list.setPicture(std::make_shared<view::CasePicture>());
    QCOMPARE(list.count(), 0);
    QCOMPARE(list.conflicts(), 0);
    list.setPicture(everything());
    list.setPicture(nullptr);
    QCOMPARE(list.count(), 0);
    QCOMPARE(list.conflicts(), 0);
}

QTEST_GUILESS_MAIN(TestQuestionsShown)
#include "tst_questions_shown.moc"
