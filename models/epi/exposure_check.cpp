#include "epi/exposure_check.h"

#include <set>
#include <utility>

namespace tracedesk::epi {

std::vector<Remark> checkLinks(std::span<const StatedLink> links, const std::unordered_map<std::string, LinkedCase> &cases)
{
    std::vector<Remark> remarks;
    std::set<std::pair<std::string, std::string>> seen;
    for (const StatedLink &link : links) {
        const auto remark = [&](RemarkReason reason) { remarks.push_back({link.line, reason, link.exposed, link.source}); };
        if (link.source == link.exposed) {
            remark(RemarkReason::selfReference);
            continue;
        }
        const auto source = cases.find(link.source);
        const auto exposed = cases.find(link.exposed);
        if (source == cases.end() || exposed == cases.end()) {
            remark(RemarkReason::unknownCase);
            continue;
        }
        const bool first = seen.emplace(link.source, link.exposed).second;
        if (first && seen.contains({link.exposed, link.source}))
            remark(RemarkReason::cycle);
        const LinkedCase &from = source->second;
        const LinkedCase &to = exposed->second;
        if (from.onset && to.onset && to.onset->latest < from.onset->earliest)
            remark(RemarkReason::onsetBeforeSource);
        if (from.confirmed && to.confirmed && *to.confirmed < *from.confirmed)
            remark(RemarkReason::confirmedBeforeSource);
    }
    return remarks;
}

} // namespace tracedesk::epi
