#include "tests/view/entry_at_work.h"

using namespace std::chrono_literals;

/// Masked fields: what is typed replaces what is masked, a mask is never stored, and what is shown whole is hidden again.
class RevealTest : public EntryAtWork
{
    Q_OBJECT

    [[nodiscard]] epi::Uuid four() const { return test::caseId(4).uuid(); }
    [[nodiscard]] const epi::MaskedPerson &stored() const { return *m_store->get<epi::IdentifiedCase>(four()).person; }
    [[nodiscard]] std::string value(const auto &masked) const
    {
        const auto at = m_store->sealed.find(masked.seal());
        return at == m_store->sealed.end() ? std::string() : at->second;
    }
    [[nodiscard]] int row(const char *name) const { return m_entry->facts()->rowOf(QLatin1StringView(name)); }
    [[nodiscard]] QVariant data(const char *name, int role) const { return m_entry->facts()->index(row(name)).data(role); }
    [[nodiscard]] QString whole(const char *name) const { return data(name, view::FormModel::RevealedRole).toString(); }
    /// Everything any role of the form says.
    [[nodiscard]] QString said() const
    {
        QString all;
        const view::FormModel &form = *m_entry->facts();
        for (int i = 0; i < form.rowCount(); ++i)
            for (const int role : form.roleNames().keys())
                all += form.index(i).data(role).toString() + u'\n';
        return all;
    }
    void enter(const char *name, const char *text)
    {
        const std::size_t before = m_store->applied.size();
        type(m_entry->facts(), name, text);
        leave(m_entry->facts(), name);
        QTRY_VERIFY_WITH_TIMEOUT(m_store->applied.size() > before, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_entry->state(), QStringLiteral("Saved"), patience);
    }
    void reveal(const char *name, const char *purpose = "to call")
    {
        m_entry->reveal()->ask(m_entry->facts(), row(name), QString::fromUtf8(purpose));
        QTRY_VERIFY_WITH_TIMEOUT(!m_entry->reveal()->isBusy(), patience);
    }

private slots:
    void init()
    {
        begin();
        enter("name", "홍길동");
        enter("phone", "010-1234-5678");
    }
    void cleanup() { end(); }
    void masksAreShown();
    void whatIsTypedReplaces();
    void aMaskIsNeverStored_data();
    void aMaskIsNeverStored();
    void anUntouchedFieldStaysWhatItIs();
    void undoAndRedoLeadBackWithoutKnowing();
    void isShownWholeForAWhile();
    void whatIsLookedAtElsewhereIsNotShown();
    void nothingIsShownWithoutAnAnswer();
    void asksForThePasswordWhereItIsWanted();
    void closingHidesAndForgets();
    void residentNumbersAreNeverOffered();
};

void RevealTest::masksAreShown()
{
    QCOMPARE(read(m_entry->facts(), "name"), QStringLiteral("홍○○"));
    QCOMPARE(read(m_entry->facts(), "phone"), QStringLiteral("010-****-5678"));
    QVERIFY(data("name", view::FormModel::MaskedRole).toBool());
    QVERIFY(!data("address", view::FormModel::MaskedRole).toBool()); // there is none
    QVERIFY(!data("setting", view::FormModel::MaskedRole).toBool());
    QVERIFY(!said().contains(QStringLiteral("길동")) && !said().contains(QStringLiteral("1234")));
    QCOMPARE(value(stored().name), std::string("홍길동"));
    reload();
    QVERIFY(!said().contains(QStringLiteral("길동")));
}

void RevealTest::whatIsTypedReplaces()
{
    type(m_entry->facts(), "name", "김하나");
    QCOMPARE(read(m_entry->facts(), "name"), QStringLiteral("김하나")); // while it is typed
    QVERIFY(!data("name", view::FormModel::MaskedRole).toBool());
    leave(m_entry->facts(), "name");
    QCOMPARE(read(m_entry->facts(), "name"), QStringLiteral("김○○"));
    QTRY_COMPARE_WITH_TIMEOUT(value(stored().name), std::string("김하나"), patience);
    // Once it is stored, nothing more is sent for it.
    const std::size_t sent = m_store->applied.size();
    m_entry->writeOut();
    leave(m_entry->facts(), "name");
    QTest::qWait(20);
    QCOMPARE(m_store->applied.size(), sent);
}

void RevealTest::aMaskIsNeverStored_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"홍○○", "홍○○x", "홍○", "○", "홍길○", "홍*"})
        QTest::newRow(typed) << QString::fromUtf8(typed);
}

void RevealTest::aMaskIsNeverStored()
{
    QFETCH(QString, typed);
    const std::size_t sent = m_store->applied.size();
    type(m_entry->facts(), "name", typed.toUtf8().constData());
    leave(m_entry->facts(), "name");
    QTest::qWait(20);
    QCOMPARE(m_store->applied.size(), sent);
    QCOMPARE(value(stored().name), std::string("홍길동"));
    QCOMPARE(data("name", view::FormModel::FaultRole).toString().isEmpty(), typed == QStringLiteral("홍○○"));
}

void RevealTest::anUntouchedFieldStaysWhatItIs()
{
    const auto before = stored();
    enter("setting", "choir");
    QVERIFY(stored().name == before.name && stored().phone == before.phone);
    const auto &sent = *epi::personOf(*m_store->applied.back().after);
    QVERIFY(sent.name.isSealed() && sent.phone.isSealed());
}

void RevealTest::undoAndRedoLeadBackWithoutKnowing()
{
    enter("name", "김하나");
    m_entry->undo();
    QTRY_COMPARE_WITH_TIMEOUT(value(stored().name), std::string("홍길동"), patience);
    QCOMPARE(read(m_entry->facts(), "name"), QStringLiteral("홍○○"));
    m_entry->redo();
    QTRY_COMPARE_WITH_TIMEOUT(value(stored().name), std::string("김하나"), patience);
    QCOMPARE(read(m_entry->facts(), "name"), QStringLiteral("김○○"));
    QVERIFY(m_entry->problem().isEmpty());
    // What the steps remembered were seals: nothing typed was kept to be sent again.
    for (std::size_t i = m_store->applied.size() - 2; i < m_store->applied.size(); ++i) {
        const epi::Edit &edit = m_store->applied[i];
        QVERIFY(epi::personOf(*edit.before)->name.typedText().empty() && epi::personOf(*edit.after)->name.typedText().empty());
    }
}

void RevealTest::isShownWholeForAWhile()
{
    QVERIFY(whole("phone").isEmpty());
    reveal("phone", "  ");
    QVERIFY(m_store->purposes.empty()); // without a purpose nobody was asked
    reveal("phone");
    QCOMPARE(m_store->purposes, std::vector<std::string>{"to call"});
    QCOMPARE(whole("phone"), QStringLiteral("010-1234-5678"));
    QVERIFY(whole("name").isEmpty());
    QCOMPARE(read(m_entry->facts(), "phone"), QStringLiteral("010-****-5678"));
    m_now += 20s;
    reveal("name");
    m_now += 9s;
    m_entry->reveal()->check();
    QVERIFY(!whole("phone").isEmpty() && !whole("name").isEmpty());
    m_now += 1s;
    m_entry->reveal()->check();
    QVERIFY(whole("phone").isEmpty());
    QCOMPARE(whole("name"), QStringLiteral("홍길동"));
    QVERIFY(!said().contains(QStringLiteral("1234")));
    m_entry->reveal()->hide(m_entry->facts(), row("name"));
    QVERIFY(whole("name").isEmpty());
    // By its own timer, too.
    reveal("phone");
    m_now += 31s;
    QTRY_VERIFY_WITH_TIMEOUT(whole("phone").isEmpty(), patience);
}

void RevealTest::whatIsLookedAtElsewhereIsNotShown()
{
    reveal("phone");
    enter("phone", "010-9876-5432");
    QVERIFY(whole("phone").isEmpty()); // it is not that number any more
    reveal("phone");
    open(5);
    QVERIFY(whole("phone").isEmpty());
    open(4);
    QVERIFY(whole("phone").isEmpty());
}

void RevealTest::nothingIsShownWithoutAnAnswer()
{
    m_store->silence = epi::Error{epi::ErrorCode::notPermitted, {"reveal", "own"}};
    reveal("phone");
    QVERIFY(whole("phone").isEmpty());
    QVERIFY(!m_entry->reveal()->error().isEmpty());
    reveal("phone");
    QVERIFY(m_entry->reveal()->error().isEmpty() && !whole("phone").isEmpty());
}

void RevealTest::asksForThePasswordWhereItIsWanted()
{
    view::PasswordQuestion &question = *m_entry->reveal()->question();
    m_store->password = "right";
    reveal("phone");
    QVERIFY(question.isAsked() && !question.isBusy());
    QVERIFY(m_store->purposes.empty() && whole("phone").isEmpty() && m_entry->reveal()->error().isEmpty());
    question.give(QStringLiteral("wrong"));
    QTRY_VERIFY_WITH_TIMEOUT(!question.isBusy(), patience);
    QVERIFY(question.isAsked() && !question.error().isEmpty() && whole("phone").isEmpty());
    question.give(QStringLiteral("right"));
    QTRY_COMPARE_WITH_TIMEOUT(whole("phone"), QStringLiteral("010-1234-5678"), patience);
    QVERIFY(!question.isAsked());
    QCOMPARE(m_store->purposes, std::vector<std::string>{"to call"});
    reveal("name"); // nobody asks now
    QVERIFY(!question.isAsked() && !whole("name").isEmpty());
    // Left, it shows nothing, and another thing that is asked for is not answered with what was left.
    m_store->password = "right";
    m_entry->reveal()->hide(m_entry->facts(), row("name"));
    reveal("name");
    QVERIFY(question.isAsked());
    m_entry->reveal()->forgetError();
    QVERIFY(!question.isAsked() && whole("name").isEmpty());
    reveal("name");
    m_entry->close();
    QVERIFY(!question.isAsked());
}

void RevealTest::closingHidesAndForgets()
{
    reveal("phone");
    QVERIFY(!whole("phone").isEmpty());
    m_entry->reveal()->ask(m_entry->facts(), row("name"), QStringLiteral("to call")); // its answer comes too late
    m_entry->close();
    QVERIFY(!m_entry->reveal()->isBusy());
    QTest::qWait(50);
    QCOMPARE(m_entry->facts()->rowCount(), 0);
    open(4);
    QVERIFY(whole("phone").isEmpty() && whole("name").isEmpty());
    QVERIFY(!said().contains(QStringLiteral("길동")));
}

void RevealTest::residentNumbersAreNeverOffered()
{
    enter("residentNumber", "900101-1234567");
    QCOMPARE(read(m_entry->facts(), "residentNumber"), QStringLiteral("900101-*******"));
    QCOMPARE(value(stored().residentNumber), std::string("900101-1234567"));
    QVERIFY(!data("residentNumber", view::FormModel::MaskedRole).toBool());
    QVERIFY(data("residentNumber", view::FormModel::SealedRole).toBool()); // it is a mask all the same
    type(m_entry->facts(), "residentNumber", "9");
    QVERIFY(!data("residentNumber", view::FormModel::SealedRole).toBool()); // while it is typed
    QVERIFY(!data("setting", view::FormModel::SealedRole).toBool() && !data("address", view::FormModel::SealedRole).toBool());
    reveal("residentNumber");
    QVERIFY(m_store->purposes.empty());
}

QTEST_GUILESS_MAIN(RevealTest)
#include "tst_reveal.moc"
