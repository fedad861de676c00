#include "app/cli/report_page.h"

#include "view/words.h"
#include "view/words_exports.h"

#include <algorithm>

namespace tracedesk::cli {

namespace {

constexpr const char *style = R"(
body { font: 13px/1.5 "Noto Sans CJK KR", "Noto Sans", system-ui, sans-serif; color: #1b1f24; max-width: 1080px; margin: 32px auto; padding: 0 24px }
h1 { font-size: 20px; margin: 0 0 4px } h2 { font-size: 15px; margin: 32px 0 8px }
p.note { color: #57606a; margin: 0 0 16px }
table { border-collapse: collapse; width: 100%; font-size: 12px; font-variant-numeric: tabular-nums }
th { text-align: left; font-weight: 600; border-bottom: 1px solid #8c959f; padding: 4px 12px 4px 0 }
td { border-bottom: 1px solid #d8dee4; padding: 4px 12px 4px 0; vertical-align: top }
td.n, th.n { text-align: right }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); gap: 12px; margin: 16px 0 }
dt { color: #57606a } dd { margin: 0; font-size: 20px; font-variant-numeric: tabular-nums }
figure { margin: 16px 0 } img { max-width: 100%; border: 1px solid #d8dee4 } figcaption { color: #57606a }
)";

QString escaped(const std::string &text)
{
    return QString::fromStdString(text).toHtmlEscaped();
}

QString cell(const QString &text, bool number = false)
{
    return QStringLiteral("<td%1>%2</td>").arg(number ? QStringLiteral(" class=\"n\"") : QString(), text);
}

QString figure(const QString &name, const QString &value)
{
    return QStringLiteral("<div><dt>%1</dt><dd>%2</dd></div>").arg(name, value);
}

QString heads(std::initializer_list<const char *> names)
{
    QString row = QStringLiteral("<tr>");
    for (const char *name : names)
        row += QStringLiteral("<th>%1</th>").arg(QLatin1String(name));
    return row + QStringLiteral("</tr>");
}

QString sourceName(const desk::NamedSource &source)
{
    return source.hypothesis.kind == epi::SourceKind::knownCase ? escaped(source.number) : view::word(source.hypothesis.kind);
}

QString figures(const desk::CaseOverview &overview)
{
    std::uint64_t stays = 0;
    std::uint64_t together = 0;
    std::uint64_t withKnownSource = 0;
    for (const desk::CaseLine &line : overview.cases) {
        stays += line.stays;
        together += line.coPresences;
        withKnownSource += line.likeliest && line.likeliest->hypothesis.kind == epi::SourceKind::knownCase;
    }
    return QStringLiteral("<dl>") + figure("Cases", QString::number(overview.cases.size())) +
           figure("Stays of cases", QString::number(stays)) + figure("Co-presence candidates", QString::number(together)) +
           figure("Clusters", QString::number(overview.clusters.size())) +
           figure("Likeliest source is a case", QString::number(withKnownSource)) + QStringLiteral("</dl>");
}

QString caseRows(const desk::CaseOverview &overview, epi::Seconds offset)
{
    QString rows;
    for (const desk::CaseLine &line : overview.cases) {
        QString source;
        if (line.likeliest)
            source = QStringLiteral("%1 (%2)").arg(sourceName(*line.likeliest),
                                                   view::probabilityText(line.likeliest->hypothesis.probability));
        rows += QStringLiteral("<tr>") + cell(escaped(line.facts.number)) +
                cell(view::dayText(line.facts.onset, line.facts.onsetApproximate)) +
                cell(line.infectious ? view::spanText(line.infectious->outer, offset) : QString()) +
                cell(QString::number(line.stays), true) + cell(QString::number(line.coPresences), true) + cell(source) +
                cell(line.likeliest ? escaped(line.likeliest->hypothesis.place) : QString()) + QStringLiteral("</tr>\n");
    }
    return rows;
}

QString clusterRows(const desk::CaseOverview &overview, epi::Seconds offset)
{
    QString rows;
    for (const desk::NamedCluster &line : overview.clusters) {
        QStringList members;
        for (const std::string &number : line.numbers)
            members.append(escaped(number));
        rows += QStringLiteral("<tr>") + cell(escaped(line.cluster.place)) + cell(view::spanText(line.cluster.span, offset)) +
                cell(QString::number(line.cluster.cases.size()), true) + cell(QString::number(line.cluster.others), true) +
                cell(escaped(line.suspectedSource)) + cell(members.join(QStringLiteral(", "))) + QStringLiteral("</tr>\n");
    }
    return rows;
}

QString importRows(std::span<const epi::ImportBatch> imports)
{
    QString rows;
    for (const epi::ImportBatch &batch : imports) {
        rows += QStringLiteral("<tr>") + cell(escaped(batch.fileName)) + cell(escaped(batch.profile));
        for (const std::uint64_t n :
             {batch.counts.read, batch.counts.stored, batch.counts.duplicate, batch.counts.rejected, batch.counts.quarantined})
            rows += cell(QString::number(n), true);
        rows += QStringLiteral("</tr>\n");
    }
    return rows;
}

} // namespace

QString reportPage(const desk::CaseOverview &overview, std::span<const epi::ImportBatch> imports, const QStringList &pictures,
                   const epi::ExportMark &mark)
{
    const desk::Provenance provenance = overview.provenance.value_or(desk::Provenance{});
    QString page = QStringLiteral("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Tracedesk "
                                  "report</title><style>%1</style></head><body>\n")
                       .arg(QLatin1String(style));
    page += QStringLiteral("<h1>Investigation report</h1>\n");
    page +=
        overview.provenance
            ? QStringLiteral("<p class=\"note\">Policy %1, engine %2, input %3. Co-presences are candidates found by machine; "
                             "only an officer makes one a contact.</p>\n")
                  .arg(escaped(provenance.policy), escaped(provenance.engine), escaped(provenance.inputDigest.substr(0, 16)))
            : QStringLiteral("<p class=\"note\">The engine has not run yet.</p>\n");
    page += QStringLiteral("<p class=\"note\">%1</p>\n").arg(view::markText(mark).toHtmlEscaped());
    page += figures(overview);
    for (const QString &picture : pictures)
        page += QStringLiteral("<figure><img src=\"%1\" alt=\"%2\"><figcaption>%2</figcaption></figure>\n")
                    .arg(picture, picture.section(u'.', 0, 0));
    const auto section = [&page](const char *title, const QString &head, const QString &rows) {
        if (!rows.isEmpty())
            page += QStringLiteral("<h2>%1</h2>\n<table>%2\n%3</table>\n").arg(QLatin1String(title), head, rows);
    };
    section("Cases", heads({"Case", "Onset", "Infectious", "Stays", "Co-presences", "Likeliest source", "Place"}),
            caseRows(overview, provenance.utcOffset));
    section("Clusters", heads({"Place", "Time", "Cases", "Others", "Suspected source", "Members"}),
            clusterRows(overview, provenance.utcOffset));
    section("Imports", heads({"File", "Profile", "Read", "Stored", "Duplicate", "Rejected", "Quarantined"}), importRows(imports));
    return page + QStringLiteral("</body></html>\n");
}

} // namespace tracedesk::cli
