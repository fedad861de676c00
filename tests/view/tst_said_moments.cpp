#include "desk/said_times.h"
#include "tests/support/places.h"
#include "view/entry_fields.h"
#include "view/words.h"

#include <QTest>

using namespace tracedesk;

/// Times of a visit as people say them, typed letter by letter into its form, with the vocabulary of the product.
class SaidMomentsTest : public QObject
{
    Q_OBJECT

    std::shared_ptr<desk::SaidTimeReader> m_reader = std::make_shared<desk::SaidTimeReader>(tests::resources().toStdString());

    [[nodiscard]] view::FormFrame frame(std::optional<epi::Instant> after = {}) const
    {
        const epi::Day about = *view::readDay(QStringLiteral("2020-03-12"), {});
        return {epi::Seconds{9 * 3600},
                {about, about + std::chrono::days{31}},
                nullptr,
                about,
                [reader = m_reader](std::string_view text) { return reader->read(text); },
                after};
    }
    [[nodiscard]] static epi::Instant at(const QString &text)
    {
        return epi::startOfDay(*view::readDay(text.first(10), {}), epi::Seconds{9 * 3600}) + *view::readClock(text.sliced(11));
    }
    [[nodiscard]] static QString textOf(epi::Instant when)
    {
        const epi::Seconds seoul{9 * 3600};
        return view::dayText(epi::localDay(when, seoul)).sliced(5) + u' ' + view::clockText(when, seoul);
    }
    /// "03-10 14:05 to 03-10 15:00 +-30"
    [[nodiscard]] static QString textOf(const epi::Visit &visit)
    {
        QString all = textOf(visit.begin);
        if (visit.end)
            all += QStringLiteral(" to ") + textOf(*visit.end);
        return visit.margin == epi::Seconds{0} ? all : all + QStringLiteral(" +-%1").arg(visit.margin.count() / 60);
    }
    static void type(view::FormModel &form, const char *name, const char *typed)
    {
        const QString text = QString::fromUtf8(typed);
        const int row = form.rowOf(QString::fromLatin1(name));
        for (qsizetype letters = 1; letters <= text.size(); ++letters)
            form.type(row, text.first(letters));
        form.settle(row);
    }

private slots:
    void theBegin_data();
    void theBegin();
    void theEnd_data();
    void theEnd();
    void whatIsHalfTypedLeavesNothing();
    void bothEndsInOneField();
    void withoutAVocabularyDigitsAreRead();
};

void SaidMomentsTest::theBegin_data()
{
    QTest::addColumn<QString>("after"); ///< empty: not told in order
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("stored");
    const auto row = [](const char *after, const char *typed, const char *stored) {
        QTest::addRow("%s after %s", typed, after)
            << QString::fromLatin1(after) << QString::fromUtf8(typed) << QString::fromLatin1(stored);
    };
    row("", "9", "03-10 09:00");
    row("", "930", "03-10 09:30");
    row("", "lunch", "03-10 12:30 +-60");
    row("", "점심때", "03-10 12:30 +-60");
    row("", "about nine", "03-10 09:00 +-30");
    row("", "3-14 about nine", "03-14 09:00 +-30");
    row("", "3/14 930", "03-14 09:30");
    row("", "3-14 10", "03-14 10:00");
    row("", "9-1030", "03-10 09:00 to 03-10 10:30");
    row("", "22~1", "03-10 22:00 to 03-11 01:00");
    row("", "3-4pm", "03-10 15:00 to 03-10 16:00");
    row("", "10am for 2 hours", "03-10 10:00 to 03-10 12:00");
    row("", "밤 10시 ~ 새벽 2시", "03-10 22:00 to 03-11 02:00");
    row("", "all day", "03-10 00:00 to 03-11 00:00 +-30");
    // The days go on by themselves.
    row("2020-03-10 18:00", "1930", "03-10 19:30");
    row("2020-03-10 18:00", "1800", "03-10 18:00");
    row("2020-03-10 18:00", "9", "03-11 09:00");
    row("2020-03-10 18:00", "lunch", "03-11 12:30 +-60");
    row("2020-03-10 13:00", "lunch", "03-10 12:30 +-60"); // may still have been later
    row("2020-03-10 18:00", "half past seven", "03-10 19:30");
    row("2020-03-10 08:00", "half past nine", "03-10 09:30");
    row("2020-03-10 22:00", "half past nine", "03-11 09:30");
    row("2020-03-10 18:00", "3-10 9", "03-10 09:00"); // said
    row("2020-03-10 18:00", "3-20 9", "03-20 09:00");
    row("2020-03-11 00:00", "9", "03-11 09:00");
}

void SaidMomentsTest::theBegin()
{
    QFETCH(QString, after);
    QFETCH(QString, typed);
    QFETCH(QString, stored);
    epi::Visit visit;
    visit.begin = at(after.isEmpty() ? QStringLiteral("2020-03-10 14:00") : after);
    view::Form<epi::Visit> form(view::visitFields());
    form.show(visit, frame(after.isEmpty() ? std::nullopt : std::optional(visit.begin)));
    type(form, "from", typed.toUtf8().constData());
    QCOMPARE(textOf(*form.value()), stored);
}

void SaidMomentsTest::theEnd_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("stored"); ///< empty: not understood
    const auto row = [](const char *typed, const char *stored) {
        QTest::addRow("%s", typed) << QString::fromUtf8(typed) << QString::fromLatin1(stored);
    };
    row("15", "03-10 15:00");
    row("1", "03-11 01:00");
    row("3-12 8", "03-12 08:00");
    row("till late", "03-11 00:30 +-150");
    row("밤늦게", "03-11 00:30 +-150");
    row("till 5", "03-10 17:00");
    row("half past five", "03-10 17:30");
    row("for an hour", "03-10 15:00");
    row("30분", "03-10 14:30");
    row("about 4pm", "03-10 16:00 +-30");
    row("3-4pm", "");
    row("later", "");
}

void SaidMomentsTest::theEnd()
{
    QFETCH(QString, typed);
    QFETCH(QString, stored);
    epi::Visit visit;
    visit.begin = at(QStringLiteral("2020-03-10 14:00"));
    view::Form<epi::Visit> form(view::visitFields());
    form.show(visit, frame());
    const int row = form.rowOf(QStringLiteral("until"));
    form.type(row, typed);
    form.settle(row);
    const QString begin = QStringLiteral("03-10 14:00");
    QCOMPARE(textOf(*form.value()), stored.isEmpty() ? begin : begin + QStringLiteral(" to ") + stored);
    QCOMPARE(form.index(row).data(view::FormModel::FaultRole).toString().isEmpty(), !stored.isEmpty());
}

void SaidMomentsTest::whatIsHalfTypedLeavesNothing()
{
    epi::Visit visit;
    visit.begin = at(QStringLiteral("2020-03-10 23:30"));
    view::Form<epi::Visit> form(view::visitFields());
    form.show(visit, frame(visit.begin));
    type(form, "from", "2345"); // "2" would have been the next morning
    QCOMPARE(textOf(*form.value()), QStringLiteral("03-10 23:45"));
    type(form, "from", "late evening"); // "late" is vaguer
    QCOMPARE(form.value()->margin, epi::Seconds(105 * 60));
    type(form, "until", "for 15 min"); // nor does an exact end make the begin exact
    QCOMPARE(form.value()->margin, epi::Seconds(105 * 60));
}

void SaidMomentsTest::bothEndsInOneField()
{
    epi::Visit visit;
    visit.begin = at(QStringLiteral("2020-03-10 14:00"));
    view::Form<epi::Visit> form(view::visitFields());
    form.show(visit, frame());
    const int until = form.rowOf(QStringLiteral("until"));
    type(form, "from", "9-1030");
    QVERIFY(form.cameAlong(until));
    type(form, "place", "Cafe");
    QVERIFY(!form.cameAlong(until));
    type(form, "from", "9");
    QVERIFY(!form.cameAlong(until));
    QCOMPARE(textOf(*form.value()), QStringLiteral("03-10 09:00 to 03-10 10:30"));
}

void SaidMomentsTest::withoutAVocabularyDigitsAreRead()
{
    m_reader = std::make_shared<desk::SaidTimeReader>("/nowhere");
    epi::Visit visit;
    visit.begin = at(QStringLiteral("2020-03-10 14:00"));
    view::Form<epi::Visit> form(view::visitFields());
    form.show(visit, frame());
    type(form, "from", "lunch");
    QVERIFY(!form.index(form.rowOf(QStringLiteral("from"))).data(view::FormModel::FaultRole).toString().isEmpty());
    type(form, "from", "9");
    QCOMPARE(textOf(*form.value()), QStringLiteral("03-10 09:00"));
}

QTEST_GUILESS_MAIN(SaidMomentsTest)
#include "tst_said_moments.moc"
