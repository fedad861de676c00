#include "given_file.h"
#include "intake/file_head.h"
#include "intake/parse_confined.h"
#include "tests/support/places.h"

#include <QFileInfo>
#include <QProcess>
#include <QTest>

#include <QDir>

#include <algorithm>
#include <map>

using namespace tracedesk;
using intake::Encoding;
using intake::FileHead;

namespace {

std::vector<intake::Profile> shipped()
{
    auto profiles = intake::loadProfiles(tests::resources("/formats").toStdString());
    if (!profiles)
        qFatal("profiles");
    return *profiles;
}

FileHead headOf(const std::string &path, const std::vector<intake::Profile> &profiles = shipped())
{
    const auto file = intake::InputFile::open(path);
    if (!file)
        qFatal("%s", path.c_str());
    return intake::lookAt(*file, profiles);
}

/// "profile" or "profile (places)", or nothing where no fit is likely.
std::string guess(const FileHead &head)
{
    if (head.fits.empty() || !head.fits[0].missing.empty() || head.fits[0].score < intake::likelyFit)
        return {};
    return head.fits[0].profile + (head.fits[0].placeTable ? " (places)" : "");
}

std::string korean(const std::string &utf8)
{
    // "사례" and "이름" in windows-949
    std::string bytes = utf8;
    for (const auto &[from, to] : {std::pair<std::string, std::string>{"사례", "\xBB\xE7\xB7\xCA"}, {"이름", "\xC0\xCC\xB8\xA7"}})
        for (auto at = bytes.find(from); at != std::string::npos; at = bytes.find(from))
            bytes.replace(at, from.size(), to);
    return bytes;
}

} // namespace

class IntakeGuess : public QObject
{
    Q_OBJECT

private slots:
    void everyTemplateIsItsProfile();
    void realHeaders_data();
    void realHeaders();
    void encodingsAndDelimiters_data();
    void encodingsAndDelimiters();
    void saysWhatIsMissing();
    void refuses_data();
    void refuses();
    void confinedSaysTheSame();
    void picksWholeRows();

private:
    GivenFiles m_files;
};

void IntakeGuess::everyTemplateIsItsProfile()
{
    const QDir folder(tests::resources("/formats/templates"));
    const QStringList names = folder.entryList({QStringLiteral("*.csv")});
    QVERIFY(names.size() >= 11);
    for (const QString &name : names) {
        const FileHead head = headOf(folder.filePath(name).toStdString());
        const QString profile = name.section(u'.', 0, 0);
        const bool table = name.count(u'.') == 2;
        const QString expected = profile + (table ? QStringLiteral(" (places)") : QString());
        // The venues of entry logs and visitor lists are one table.
        const bool either = table && profile == QStringLiteral("tracedesk-entry-log");
        QVERIFY2(guess(head) == expected.toStdString() || (either && guess(head) == "tracedesk-visitor-list (places)"),
                 (name.toStdString() + ": " + guess(head)).c_str());
    }
}

void IntakeGuess::realHeaders_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");
    const std::map<const char *, const char *> table{
        {"outbreaks/mers_korea_2015__linelist.csv", "mers-korea-linelist"},
        {"outbreaks/mers_korea_2015__contacts.csv", "mers-korea-contacts"},
        {"outbreaks/ebola_sim_clean__linelist.csv", "ebola-sim-linelist"},
        {"outbreaks/ebola_sim_clean__contacts.csv", "ebola-sim-contacts"},
        {"ds4c_korea/2020-05-01/PatientInfo.csv", "ds4c-patients"},
        {"ds4c_korea/2020-05-01/Case.csv", ""},
        {"ds4c_korea/2020-05-01/Region.csv", ""},
        {"taiwan_wu2024/Edge_List.csv", "taiwan-contacts"},
        {"taiwan_wu2024/Individual_Data.csv", "taiwan-linelist"},
        {"taiwan_wu2024/taiwan_covid.xlsx", "taiwan-linelist|taiwan-contacts"},
        {"singapore_tianjin/COVID-19_Singapore_formated_dates.csv", "singapore-linelist"},
        {"singapore_tianjin/Tianjin135cases_revised.csv", "tianjin-linelist"},
        {"vast2021_mc2/cc_data.csv", "vast-cards"},
        {"vast2021_mc2/shoplocation_v4.csv", "vast-cards (places)"},
        {"vast2021_mc2/car-assignments.csv", ""},
        {"case_lists/geolife_cases.csv", "case-list|tracedesk-linelist"},
        {"case_lists/shanghai_cases.csv", "case-list|tracedesk-linelist"},
        {"geolife/raw_sample/000/20081023025304.plt", "geolife-plt"},
        {"shanghai_telecom/data_6_14.txt.xz", "shanghai-telecom"},
        {"geolife/geolife_folded_week_seoul_60s.csv.xz", "geolife"},
        {"geolife/geolife_thin60.csv.xz", ""},
    };
    for (const auto &[path, expected] : table)
        QTest::newRow(path) << QString::fromLatin1(path) << QString::fromLatin1(expected);
}

void IntakeGuess::realHeaders()
{
    QFETCH(const QString, path);
    QFETCH(const QString, expected);
    QString file = tests::shared("/data/") + path;
    if (!QFileInfo::exists(file))
        QSKIP("the real data are not on this machine");
    if (file.endsWith(QStringLiteral(".xz"))) {
        const QString to = QString::fromStdString(m_files.path(QFileInfo(file).completeBaseName().toStdString()));
        QProcess xz;
        xz.setStandardOutputFile(to);
        xz.start(QStringLiteral("xz"), {QStringLiteral("-dc"), file});
        QVERIFY(xz.waitForFinished() && xz.exitCode() == 0);
        file = to;
    }
    const FileHead head = headOf(file.toStdString());
    QVERIFY(!head.fault);
    const QStringList good = expected.split(u'|');
    QVERIFY2(good.contains(QString::fromStdString(guess(head))), guess(head).c_str());
}

void IntakeGuess::encodingsAndDelimiters_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("encoding"); // -1: ASCII
    QTest::addColumn<char>("delimiter");
    const std::string rows = "case_id,name,onset,setting\n1,이름,2020-03-01,사례\n2,이름,2020-03-02,사례\n";
    std::string semicolons = rows;
    std::ranges::replace(semicolons, ',', ';');
    std::string tabs = rows;
    std::ranges::replace(tabs, ',', '\t');
    const auto row = [](const char *name, const std::string &bytes, int encoding, char delimiter) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << encoding << delimiter;
    };
    row("plain", "case_id,name,onset,setting\n1,Kim,2020-03-01,home\n", -1, ',');
    row("UTF-8", rows, static_cast<int>(Encoding::utf8), ',');
    row("byte order mark", "\xEF\xBB\xBF" + rows, static_cast<int>(Encoding::utf8), ',');
    row("windows-949", korean(rows), static_cast<int>(Encoding::windows949), ',');
    row("semicolons", semicolons, static_cast<int>(Encoding::utf8), ';');
    row("tabs, windows-949", korean(tabs), static_cast<int>(Encoding::windows949), '\t');
    row("carriage returns", "case_id,name,onset,setting\r\n1,\"Kim, A\",2020-03-01,home\r\n", -1, ',');
}

void IntakeGuess::encodingsAndDelimiters()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, encoding);
    QFETCH(const char, delimiter);
    const FileHead head = headOf(m_files.write("list.csv", bytes.toStdString()));
    QVERIFY(!head.fault);
    QCOMPARE(head.encoding ? static_cast<int>(*head.encoding) : -1, encoding);
    QCOMPARE(head.delimiter, delimiter);
    QCOMPARE(head.byteOrderMark, bytes.startsWith("\xEF\xBB\xBF"));
    QCOMPARE(guess(head), std::string("tracedesk-linelist"));
    QCOMPARE(head.sheets[0].rows[0].cells, (std::vector<std::string>{"case_id", "name", "onset", "setting"}));
    QCOMPARE(head.sheets[0].rows[1].cells.size(), 4U);
    if (encoding >= 0)
        QCOMPARE(head.sheets[0].rows[1].cells[1], std::string("이름"));
}

void IntakeGuess::saysWhatIsMissing()
{
    const FileHead head = headOf(m_files.write("gps.csv", "user,utc,lat,lon\nA,2020-03-01 10:00:00,37.5,127\n"));
    QVERIFY(guess(head).empty());
    const auto gps = std::ranges::find(head.fits, "tracedesk-gps", &intake::ProfileFit::profile);
    QVERIFY(gps != head.fits.end());
    QCOMPARE(gps->missing, (std::vector<std::string>{"subject", "time"}));
}

void IntakeGuess::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("why");
    QTest::newRow("empty") << QByteArray() << "empty";
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE"
                                          "a\0,\0",
                                          6)
                            << "UTF-16";
    QTest::newRow("binary") << QByteArray("abc\0def\n", 8) << "not a text file";
    QTest::newRow("old workbook") << QByteArray("\xD0\xCF\x11\xE0 and so on") << ".xlsx";
    QTest::newRow("no encoding") << QByteArray("a,b\n\xFF\xFA\xFE,\xFF\xC0\n\xFF,\xFE\n") << "encoding";
    QTest::newRow("broken container") << QByteArray("PK\x03\x04 nothing behind it") << "";
}

void IntakeGuess::refuses()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, why);
    const std::string path = m_files.write("odd.csv", bytes.toStdString());
    const FileHead head = headOf(path);
    QVERIFY(head.fault);
    QCOMPARE(head.fault->arguments.at(0), path);
    QVERIFY2(QString::fromStdString(head.fault->arguments.back()).contains(why), head.fault->arguments.back().c_str());
    QVERIFY(head.fits.empty());
}

void IntakeGuess::confinedSaysTheSame()
{
    SKIP_UNDER_SANITIZERS();
    const auto profiles = shipped();
    const std::vector paths{m_files.write("a.csv", korean("case_id,name,onset\n1,이름,2020-03-01\n")), m_files.write("b.csv", ""),
                            m_files.write("c.csv", "subject,time,lat,lon\nA,2020-03-01 10:00:00,37.5,127\n")};
    std::vector<intake::InputFile> files;
    for (const std::string &path : paths)
        files.push_back(std::move(*intake::InputFile::open(path)));
    for (const char *bubblewrap : {"/usr/bin/bwrap", ""}) {
        const intake::ParserProgram program{tests::programs("/tracedesk-intake").toStdString(), bubblewrap, 1};
        const auto heads = intake::lookConfined(files, profiles, program, {});
        QVERIFY2(heads, heads ? "" : told(heads.error()).c_str());
        QCOMPARE(heads->size(), 3U);
        for (std::size_t i = 0; i < 3; ++i) {
            const FileHead direct = headOf(paths[i]);
            QCOMPARE(guess((*heads)[i]), guess(direct));
            QCOMPARE((*heads)[i].fault, direct.fault);
            QCOMPARE((*heads)[i].encoding, direct.encoding);
            QVERIFY((*heads)[i].sheets.empty() || (*heads)[i].sheets[0].rows == direct.sheets[0].rows);
        }
        const auto rows =
            intake::pickConfined(files[2], shippedProfile("tracedesk-gps"), false, std::vector<std::uint64_t>{2, 9}, program, {});
        QVERIFY2(rows, rows ? "" : told(rows.error()).c_str());
        QCOMPARE(rows->rows.size(), 1U);
        QCOMPARE(rows->rows[0].cells[0], std::string("A"));
    }
}

void IntakeGuess::picksWholeRows()
{
    const std::string longName(300, 'x');
    auto profile = shippedProfile("tracedesk-linelist");
    profile.encoding = Encoding::windows949;
    const auto file = intake::InputFile::open(
        m_files.write("list.csv", korean("case_id,name,setting\n\n1,이름,\"two\nlines\"\n2," + longName + ",\n3,c,d\n")));
    const auto picked = intake::pickRows(*file, profile, false, std::vector<std::uint64_t>{3, 5});
    QVERIFY2(picked, picked ? "" : told(picked.error()).c_str());
    QCOMPARE(picked->header, (std::vector<std::string>{"case_id", "name", "setting"}));
    QCOMPARE(picked->rows.size(), 2U);
    QCOMPARE(picked->rows[0].cells, (std::vector<std::string>{"1", "이름", "two\nlines"}));
    QCOMPARE(picked->rows[0].ordinal, 1U);
    QCOMPARE(picked->rows[1].line, 5U);
    QCOMPARE(picked->rows[1].ordinal, 2U);
    QCOMPARE(picked->rows[1].cells[1], longName);
}

QTEST_GUILESS_MAIN(IntakeGuess)
#include "tst_intake_guess.moc"
