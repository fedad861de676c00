#include "given_file.h"
#include "intake/frames.h"

#include <QTest>

#include <fcntl.h>
#include <random>
#include <unistd.h>

using namespace tracedesk;

namespace {

std::string framesOf(const std::vector<intake::ParsedFile> &files, const std::string &path)
{
    const int descriptor = open(path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    intake::FrameWriter writer(descriptor);
    bool sent = writer.hello({true, false}) && writer.progress(1, 2);
    for (std::size_t i = 0; i < files.size(); ++i)
        sent = sent && writer.file(static_cast<std::uint32_t>(i), files[i]);
    sent = sent && writer.done();
    close(descriptor);
    std::ifstream in(path, std::ios::binary);
    return sent ? std::string(std::istreambuf_iterator<char>(in), {}) : std::string();
}

bool indicesHold(const intake::ParsedFile &file)
{
    if (!file.counts.addUp() || file.rejected.size() != file.counts.rejected)
        return false;
    const auto *batch = std::get_if<epi::RecordBatch>(&file.content);
    if (batch == nullptr || file.placeTable)
        return true;
    const epi::RecordColumns &r = batch->records;
    const auto fits = [&](const auto &column) { return column.empty() || column.size() == r.size(); };
    bool good = r.size() == file.counts.stored && fits(r.subject) && fits(r.place) && fits(r.duration) && fits(r.line) &&
                fits(r.latitude) && fits(r.longitude) && fits(r.accuracy) && fits(r.amount);
    for (const std::uint32_t subject : r.subject)
        good = good && subject < batch->subjects.size();
    for (const std::uint32_t place : r.place)
        good = good && (place < batch->places.size() || place == epi::RecordColumns::noPlace);
    return good;
}

} // namespace

class IntakeFrames : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void roundTrip();
    void anyCutOfTheStreamIsTheSame();
    void flippedBits();
    void truncated();
    void outOfPlace();

private:
    struct Sample
    {
        intake::Profile profile;
        std::vector<std::string> paths;
        std::vector<intake::ParsedFile> files;
        std::string bytes;
    };
    GivenFiles m_files;
    std::vector<Sample> m_samples;
};

void IntakeFrames::initTestCase()
{
    const auto add = [&](const std::string &profile, const std::vector<std::string> &paths) {
        const auto parsed = parsePaths(paths, shippedProfile(profile));
        if (!parsed)
            qFatal("%s", told(parsed.error()).c_str());
        m_samples.push_back({shippedProfile(profile), paths, *parsed, framesOf(*parsed, m_files.path("frames"))});
    };
    add("tracedesk-linelist",
        {m_files.write("list.csv", "case_id,person,name,onset,confirmed,age,infected_by\nA,t,한글,2020-03-01,2020-03-04,30,\n"
                                   "B,u,x,,2020-03-05,x,A;C\n,,,,,1,\n")});
    add("tracedesk-contacts", {m_files.write("edges.csv", "source,exposed,date_from\nA,B,2020-03-01\nA,,\n")});
    add("tracedesk-route",
        {m_files.write("route.csv",
                       "case_id,from,to,margin_min,lat,lon,mask\nA,2020-03-01 10:00:00,2020-03-01 11:00:00,5,37,127,no\n")});
    add("tracedesk-base-station",
        {m_files.write("log.csv", "subject,time,cell,end,accuracy_m\ns,2020-03-01 10:00:00,A,2020-03-01 11:00:00,5\n"
                                  "t,2020-03-01 10:00:00,B,,\nt,2020-03-01 10:00:00,Q,,\n"),
         m_files.write("cells.csv", "cell,lat,lon,radius_m,azimuth,beamwidth\nA,37,127,300,10,60\nB,37.1,127,,,\n")});
}

void IntakeFrames::roundTrip()
{
    for (const Sample &sample : m_samples) {
        std::uint64_t told = 0;
        intake::FrameReader reader(sample.paths, sample.profile, {}, [&](std::uint64_t done, std::uint64_t) { told = done; });
        QVERIFY2(reader.feed(sample.bytes), reader.why().c_str());
        QVERIFY(reader.isDone() && reader.confinement().filter && !reader.confinement().landlock);
        QCOMPARE(told, 1U);
        const auto files = reader.takeFiles();
        QCOMPARE(files.size(), sample.files.size());
        for (std::size_t i = 0; i < files.size(); ++i) {
            QCOMPARE(files[i].counts, sample.files[i].counts);
            QVERIFY(files[i].rejected == sample.files[i].rejected && files[i].remarks == sample.files[i].remarks);
            QVERIFY(files[i].period == sample.files[i].period && files[i].placeTable == sample.files[i].placeTable);
            QCOMPARE(files[i].fileName, sample.files[i].fileName);
            QCOMPARE(files[i].profile, sample.files[i].profile);
        }
        // What is packed again from the copy is what was packed from the original: nothing is lost on the way.
        QCOMPARE(framesOf(files, m_files.path("again")), sample.bytes);
    }
}

void IntakeFrames::anyCutOfTheStreamIsTheSame()
{
    std::mt19937 random(5);
    for (const Sample &sample : m_samples) {
        intake::FrameReader reader(sample.paths, sample.profile, {}, {});
        for (std::size_t at = 0; at < sample.bytes.size();) {
            const std::size_t size = 1 + random() % 23;
            QVERIFY(reader.feed(std::string_view(sample.bytes).substr(at, size)));
            at += size;
        }
        QVERIFY(reader.isDone());
    }
}

void IntakeFrames::flippedBits()
{
    std::mt19937 random(17);
    int refused = 0;
    for (int round = 0; round < 20'000; ++round) {
        const Sample &sample = m_samples[random() % m_samples.size()];
        std::string bytes = sample.bytes;
        for (auto flips = 1 + random() % 3; flips > 0; --flips) {
            char &byte = bytes[random() % bytes.size()];
            byte = static_cast<char>(byte ^ (1 << random() % 8));
        }
        intake::FrameReader reader(sample.paths, sample.profile, {}, {});
        if (!reader.feed(bytes) || !reader.isDone()) {
            ++refused;
            continue;
        }
        for (const intake::ParsedFile &file : reader.takeFiles())
            QVERIFY(indicesHold(file));
    }
    QVERIFY(refused > 5'000);
}

void IntakeFrames::truncated()
{
    for (const Sample &sample : m_samples)
        for (std::size_t size = 0; size < sample.bytes.size(); ++size) {
            intake::FrameReader reader(sample.paths, sample.profile, {}, {});
            (void)reader.feed(std::string_view(sample.bytes).substr(0, size));
            QVERIFY(!reader.isDone());
        }
}

void IntakeFrames::outOfPlace()
{
    const Sample &sample = m_samples[0];
    // The answer to another question: one file more, another kind, bytes behind the end.
    intake::FrameReader more({"list.csv", "second.csv"}, sample.profile, {}, {});
    QVERIFY(!more.feed(sample.bytes));
    intake::FrameReader other(sample.paths, m_samples[1].profile, {}, {});
    QVERIFY(!other.feed(sample.bytes));
    intake::FrameReader behind(sample.paths, sample.profile, {}, {});
    QVERIFY(!behind.feed(sample.bytes + "x"));
    intake::FrameReader silent(sample.paths, sample.profile, {}, {});
    QVERIFY(!silent.feed(std::string(5, '\x7F')));
}

QTEST_GUILESS_MAIN(IntakeFrames)
#include "tst_intake_frames.moc"
