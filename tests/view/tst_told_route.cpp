#include "tests/view/told_at_work.h"
#include "view/told_words.h"

#include <QPromise>
#include <QSet>
#include <QTranslator>

/// A route that is told is read while it is typed; what is not read is marked, and each stop is decided about.
class ToldRouteTest : public ToldAtWork
{
    Q_OBJECT

private slots:
    void init() { beginTold(); }
    void cleanup() { end(); }
    void whatIsReadIsMarkedWhereItStands();
    void whatIsNotReadIsCountedAndSaid();
    void unreadPartsAreGoneThrough();
    void sureStopsAreAcceptedOthersAreAskedAbout();
    void withoutADayThereIsNoVisit();
    void correctingKeepsWhatWasDecided();
    void theNewestTextWins();
    void halfSignsStayWhereTheyAre();
    void everyReasonAndDoubtHasWords_data();
    void everyReasonAndDoubtHasWords();
};

void ToldRouteTest::whatIsReadIsMarkedWhereItStands()
{
    tell("\U0001F637 3/10 09:00~10:00 한빛의원 → 12:75 은행 → 10:10 약국");
    QCOMPARE(marked(ToldMark::Kind::day), QStringList{QStringLiteral("3/10")});
    QCOMPARE(marked(ToldMark::Kind::unread).filter(QStringLiteral("12:75")).size(), 1);
    QVERIFY(marked(ToldMark::Kind::visit).contains(QStringLiteral("10:10 약국")));
    QVERIFY(std::ranges::is_sorted(told().marks(), {}, &ToldMark::begin));
    for (int row = 0; row < told().stops()->count(); ++row) {
        const int begin = stop(row, ToldStopModel::BeginRole).toInt();
        const int end = stop(row, ToldStopModel::EndRole).toInt();
        QVERIFY(told().text().mid(begin, end - begin).contains(stop(row, ToldStopModel::PlaceRole).toString()));
    }
}

void ToldRouteTest::whatIsNotReadIsCountedAndSaid()
{
    QVERIFY(told().summary().isEmpty());
    tell("3/10 09:00 한빛의원, 12:75 은행");
    QCOMPARE(told().unread()->count(), 1);
    QCOMPARE(told().unread()->index(0).data(ToldUnreadModel::SaidRole).toString(), QStringLiteral("12:75"));
    QCOMPARE(told().unread()->index(0).data(ToldUnreadModel::ReasonRole).toString(),
             view::word(epi::UnreadReason::impossibleTime));
    QVERIFY2(told().summary().contains(u"not read"), qPrintable(told().summary()));
    const int at = static_cast<int>(told().text().indexOf(QStringLiteral("12:75")));
    QCOMPARE(told().unread()->rowAt(at + 2), 0);
    QCOMPARE(told().unread()->rowAt(1), -1);
    tell("3/10 09:00 한빛의원, 12:45 은행");
    QCOMPARE(told().unread()->count(), 0);
    QVERIFY(!told().summary().contains(u"not read"));
}

void ToldRouteTest::unreadPartsAreGoneThrough()
{
    view::ToldUnreadModel parts;
    QCOMPARE(parts.rowAfter(0), -1);
    QCOMPARE(parts.rowBefore(9), -1);
    parts.setParts(
        {{10, 15, epi::UnreadReason::negated, QStringLiteral("b")}, {0, 4, epi::UnreadReason::unsure, QStringLiteral("a")}});
    QCOMPARE(parts.beginOf(0), 0);
    QCOMPARE(parts.rowAfter(0), 0); // from the very begin
    QCOMPARE(parts.rowAfter(4), 1);
    QCOMPARE(parts.rowAfter(15), 0); // and around
    QCOMPARE(parts.rowBefore(10), 0);
    QCOMPARE(parts.rowBefore(0), 1);
    QCOMPARE(parts.rowBefore(20), 1);
}

void ToldRouteTest::sureStopsAreAcceptedOthersAreAskedAbout()
{
    tell("3/10 09:00~10:00 한빛의원\n3/11 은행");
    QCOMPARE(told().stops()->count(), 2);
    QCOMPARE(decision(0), ToldStopModel::Accepted);
    QCOMPARE(decision(1), ToldStopModel::Open);
    QVERIFY(stop(0, ToldStopModel::DoubtsRole).toString().isEmpty());
    QCOMPARE(stop(1, ToldStopModel::DoubtsRole).toString(), view::word(epi::ToldDoubt::noTime));
    QCOMPARE(stop(0, ToldStopModel::TimesRole).toString(), QStringLiteral("09:00–10:00"));
    QVERIFY(stop(0, ToldStopModel::DayRole).toString().startsWith(u"03-10"));
    told().accept(1, true);
    QCOMPARE(decision(1), ToldStopModel::Accepted);
    told().accept(1, false);
    told().leaveOut(0, true);
    QCOMPARE(told().stops()->accepted(), 0);
    told().acceptAll(); // but for what is left out
    QCOMPARE(decision(0), ToldStopModel::LeftOut);
    QCOMPARE(decision(1), ToldStopModel::Accepted);
    QCOMPARE(told().stops()->open(), 0);
}

void ToldRouteTest::withoutADayThereIsNoVisit()
{
    tell("09:00~10:00 한빛의원");
    QCOMPARE(stop(0, ToldStopModel::AcceptableRole).toBool(), false);
    QVERIFY(stop(0, ToldStopModel::DayRole).toString().isEmpty());
    told().acceptAll();
    told().accept(0, true);
    QCOMPARE(decision(0), ToldStopModel::Open);
    told().add();
    QVERIFY(!told().isAdding());
    tell("3/10 09:00~10:00 한빛의원");
    QCOMPARE(decision(0), ToldStopModel::Accepted);
}

void ToldRouteTest::correctingKeepsWhatWasDecided()
{
    tell("3/9 09:00 한빛의원, 12:75 은행\n3/10 다온서점\n3/11 10:00 약국");
    QCOMPARE(told().stops()->count(), 4);
    told().leaveOut(0, true);
    told().accept(2, true);
    told().leaveOut(3, true);
    QSignalSpy reset(told().stops(), &QAbstractItemModel::modelReset);
    tell("3/9 09:00 한빛의원, 12:45 은행\n3/10 다온서점\n3/11 10:00 약국");
    QCOMPARE(reset.count(), 0); // whoever reads the list stays where he is
    QCOMPARE(decision(0), ToldStopModel::LeftOut);
    QCOMPARE(decision(1), ToldStopModel::Accepted); // the corrected one is sure now
    QCOMPARE(decision(2), ToldStopModel::Accepted);
    QCOMPARE(decision(3), ToldStopModel::LeftOut);
    QCOMPARE(stop(1, ToldStopModel::TimesRole).toString(), QStringLiteral("12:45–"));
}

void ToldRouteTest::theNewestTextWins()
{
    end();
    using Answer = epi::Result<epi::ToldReading>;
    std::vector<std::pair<std::string, std::shared_ptr<QPromise<Answer>>>> asked;
    begin([&asked](const epi::ToldText &text) {
        asked.emplace_back(text.utf8, std::make_shared<QPromise<Answer>>());
        asked.back().second->start();
        return asked.back().second->future();
    });
    const auto answer = [&](std::size_t i) {
        asked[i].second->addResult(*m_routes->read({.utf8 = asked[i].first, .about = m_entry->toldContext().about}));
        asked[i].second->finish();
    };
    told().setText(QStringLiteral("3/10 09:00 병원"));
    told().setText(QStringLiteral("3/10 09:00 은"));
    told().setText(QStringLiteral("3/10 09:00 은행"));
    QCOMPARE(asked.size(), std::size_t{1}); // no more at a time
    QVERIFY(told().isReading());
    told().add(); // nobody enters what is not shown
    answer(0);
    QTRY_COMPARE_WITH_TIMEOUT(asked.size(), std::size_t{2}, patience);
    QCOMPARE(told().stops()->count(), 0); // the old text is nobody's
    QCOMPARE(asked[1].first, std::string("3/10 09:00 은행"));
    answer(1);
    QTRY_VERIFY_WITH_TIMEOUT(!told().isReading(), patience);
    QCOMPARE(stop(0, ToldStopModel::PlaceRole).toString(), QStringLiteral("은행"));

    told().setText(QStringLiteral("3/10 09:00 약국"));
    m_entry->close();
    answer(2);
    QTest::qWait(20);
    QCOMPARE(told().stops()->count(), 0); // closed meanwhile
    end();
    beginTold();
}

void ToldRouteTest::halfSignsStayWhereTheyAre()
{
    const QString half = QStringLiteral("a") + QChar(0xD83D) + QStringLiteral("가") + QChar(0xDE37);
    const view::ToldBytes bytes = view::toldBytes(half);
    QCOMPARE(bytes.utf8.size(), std::size_t{1 + 3 + 3 + 3});
    QCOMPARE(bytes.units.size(), bytes.utf8.size() + 1);
    QCOMPARE(bytes.units[4], 2);
    QCOMPARE(bytes.units.back(), 4);
    const QString whole = QStringLiteral("é한\U0001F637z");
    QCOMPARE(QString::fromStdString(view::toldBytes(whole).utf8), whole);
    told().setText(half);
    QTRY_VERIFY_WITH_TIMEOUT(!told().isReading(), patience);
    QVERIFY(marked(ToldMark::Kind::unread).join(QString()).contains(QChar(0xD83D)));
}

void ToldRouteTest::everyReasonAndDoubtHasWords_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << QStringLiteral("en");
    QTest::newRow("ko") << QStringLiteral("ko");
}

void ToldRouteTest::everyReasonAndDoubtHasWords()
{
    QFETCH(QString, language);
    const auto all = [] {
        QStringList words;
        for (int i = 0; i <= static_cast<int>(epi::UnreadReason::tooLong); ++i)
            words.append(view::word(static_cast<epi::UnreadReason>(i)));
        for (int i = 0; i <= static_cast<int>(epi::ToldDoubt::nextDay); ++i)
            words.append(view::word(static_cast<epi::ToldDoubt>(i)));
        return words;
    };
    const QStringList before = all();
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/i18n/tracedesk_%1.qm").arg(language)));
    QCoreApplication::installTranslator(&translator);
    const QStringList words = all();
    QCoreApplication::removeTranslator(&translator);
    QVERIFY(!words.contains(QString()));
    QCOMPARE(QSet<QString>(words.begin(), words.end()).size(), words.size());
    if (language == u"ko")
        for (qsizetype i = 0; i < words.size(); ++i)
            QVERIFY2(words[i] != before[i], qPrintable(words[i]));
}

QTEST_GUILESS_MAIN(ToldRouteTest)
#include "tst_told_route.moc"
