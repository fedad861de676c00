#include "view/form_five_controller.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace tracedesk;

/// Form 5 in the window: looked through first, written after the password, told what came of it; nothing of another case stays.
class FormFiveControllerTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void looksThroughFirst();
    void asksForThePasswordAndSaves();
    void aRefusalIsAskedAgain();
    void nothingOfAnotherCaseStays();
    void whatCannotBeSavedIsNotAsked();

private:
    std::unique_ptr<view::ExportController> m_exports;
    std::unique_ptr<view::FormFiveController> m_form;
    desk::ContactListing m_listing;
    epi::Result<desk::ContactListing> m_saved;
    std::vector<desk::ContactListOrder> m_orders;
    int m_checks = 0;
};

namespace {

epi::CaseId caseId(std::uint8_t n)
{
    return epi::CaseId(epi::Uuid{n});
}

const QUrl workbook = QUrl::fromLocalFile(QStringLiteral("/nowhere/form5.xlsx"));

} // namespace

void FormFiveControllerTest::init()
{
    QLocale::setDefault(QLocale::c());
    m_orders.clear();
    m_checks = 0;
    m_listing = {2, {}, false};
    m_listing.unlisted.push_back({"7", {}, "박○○", {{epi::FormFiveColumn::sex, epi::FormFiveFault::missing}}});
    m_saved = desk::ContactListing{2, m_listing.unlisted, true};
    m_exports = std::make_unique<view::ExportController>();
    view::ExportLink link;
    link.checkContacts = [this](epi::CaseId) {
        ++m_checks;
        return QtFuture::makeReadyValueFuture(epi::Result<desk::ContactListing>(m_listing));
    };
    link.exportContacts = [this](const desk::ContactListOrder &order, const vault::SecretBytes &) {
        m_orders.push_back(order);
        return QtFuture::makeReadyValueFuture(m_saved);
    };
    m_exports->setLink(link);
    m_form = std::make_unique<view::FormFiveController>(m_exports.get());
    m_form->setCase(caseId(7), QStringLiteral("2020/7"));
}

void FormFiveControllerTest::looksThroughFirst()
{
    QVERIFY(!m_form->isChecked() && m_form->summary().isEmpty());
    m_form->check();
    QVERIFY(m_form->isBusy());
    QTRY_VERIFY(m_form->isChecked());
    QVERIFY(!m_form->isBusy());
    QCOMPARE(m_form->listed(), 2);
    QVERIFY2(m_form->summary().contains(QLatin1String("2")) && m_form->summary().contains(QLatin1String("3")),
             qPrintable(m_form->summary()));
    QCOMPARE(m_form->unlisted().size(), 1);
    QVERIFY(m_form->unlisted().front().startsWith(QStringLiteral("박○○")));
    QVERIFY(m_form->suggestedFile().fileName() == QLatin1String("form5_2020_7.xlsx"));
}

void FormFiveControllerTest::asksForThePasswordAndSaves()
{
    m_form->check();
    QTRY_VERIFY(m_form->isChecked());
    m_form->save(workbook, QStringLiteral(" for the province "));
    QVERIFY(m_exports->question()->isAsked() && m_orders.empty());
    m_exports->question()->give(QStringLiteral("secret"));
    QTRY_VERIFY(!m_form->outcome().isEmpty());
    QVERIFY(!m_exports->question()->isAsked());
    QCOMPARE(m_orders.size(), std::size_t{1});
    const desk::ContactListOrder &order = m_orders.front();
    QVERIFY(order.cases == std::vector{caseId(7)} && order.leaveOut && order.format == desk::ListFormat::workbook);
    QCOMPARE(order.purpose, std::string("for the province"));
    QVERIFY(m_form->outcome().contains(QLatin1String("form5.xlsx")) && m_form->error().isEmpty());
    m_form->save(QUrl::fromLocalFile(QStringLiteral("/nowhere/form5.CSV")), QStringLiteral("again"));
    m_exports->question()->give(QStringLiteral("secret"));
    QTRY_COMPARE(m_orders.size(), std::size_t{2});
    QCOMPARE(m_orders.back().format, desk::ListFormat::csv);
}

void FormFiveControllerTest::aRefusalIsAskedAgain()
{
    m_form->check();
    QTRY_VERIFY(m_form->isChecked());
    m_saved = epi::fail(epi::ErrorCode::wrongPassword);
    m_form->save(workbook, QStringLiteral("for the province"));
    m_exports->question()->give(QStringLiteral("a guess"));
    QTRY_VERIFY(!m_exports->question()->error().isEmpty());
    QVERIFY(m_exports->question()->isAsked() && m_form->error().isEmpty() && m_form->outcome().isEmpty());
    m_saved = epi::fail(epi::ErrorCode::ioFailed, "/nowhere", "write", "no room");
    m_exports->question()->give(QStringLiteral("secret"));
    QTRY_VERIFY(!m_form->error().isEmpty());
    QVERIFY(!m_exports->question()->isAsked() && m_form->outcome().isEmpty());
}

void FormFiveControllerTest::nothingOfAnotherCaseStays()
{
    m_form->check();
    QTRY_VERIFY(m_form->isChecked());
    m_form->check(); // and is overtaken
    m_form->setCase(caseId(8), QStringLiteral("8"));
    QVERIFY(!m_form->isChecked() && !m_form->isBusy() && m_form->unlisted().isEmpty());
    QTest::qWait(20);
    QVERIFY(!m_form->isChecked());
    // The same case read anew is no other.
    m_form->check();
    QTRY_VERIFY(m_form->isChecked());
    m_form->setCase(caseId(8), QStringLiteral("8"));
    QVERIFY(m_form->isChecked());
}

void FormFiveControllerTest::whatCannotBeSavedIsNotAsked()
{
    m_form->save(workbook, QStringLiteral("for the province")); // nobody looked
    QVERIFY(!m_exports->question()->isAsked());
    m_form->check();
    QTRY_VERIFY(m_form->isChecked());
    m_form->save(workbook, QStringLiteral(" "));
    m_form->save(QUrl(QStringLiteral("https://example.org/form5.xlsx")), QStringLiteral("for the province"));
    QVERIFY(!m_exports->question()->isAsked());
    m_form->setCase({}, {});
    m_form->check();
    QCOMPARE(m_checks, 1);
}

QTEST_GUILESS_MAIN(FormFiveControllerTest)
#include "tst_form_five_controller.moc"
