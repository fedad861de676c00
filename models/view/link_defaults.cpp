#include "view/link_defaults.h"

namespace tracedesk::view {

std::function<void()> orNothing(std::function<void()> act)
{
    return act ? std::move(act) : [] {};
}

WelcomeLink orNothing(WelcomeLink link)
{
    return {orNothing(std::move(link.look)), orNothing(std::move(link.found)), orNothing(std::move(link.demonstrate)),
            std::move(link.writeCodes)};
}

PolicyLink orNothing(PolicyLink link)
{
    return {orNothing(std::move(link.packs)), orNothing(std::move(link.choose))};
}

ClusterLink orNothing(ClusterLink link)
{
    return {orNothing(std::move(link.openCluster)), orNothing(std::move(link.findPlaces)), orNothing(std::move(link.openPlace))};
}

EntryLink orNothing(EntryLink link)
{
    return {orNothing(std::move(link.apply)),
            link.newId ? std::move(link.newId) : [] { return epi::Uuid(); },
            link.now ? std::move(link.now) : [] { return epi::Instant(); },
            orNothing(std::move(link.reveal)),
            orNothing(std::move(link.readRoute)),
            std::move(link.questionnaires),
            orNothing(std::move(link.alike)),
            orNothing(std::move(link.tellApart)),
            orNothing(std::move(link.makeCase))};
}

AccountsLink orNothing(AccountsLink link)
{
    return {orNothing(std::move(link.people)),       orNothing(std::move(link.invite)), orNothing(std::move(link.step)),
            orNothing(std::move(link.changeDuties)), orNothing(std::move(link.sign)),   orNothing(std::move(link.drop))};
}

RecordsLink orNothing(RecordsLink link)
{
    return {orNothing(std::move(link.records)), orNothing(std::move(link.signReview)), orNothing(std::move(link.exportTo)),
            orNothing(std::move(link.review)),  orNothing(std::move(link.judge)),      orNothing(std::move(link.whoLooked))};
}

DestructionLink orNothing(DestructionLink link)
{
    return {orNothing(std::move(link.look)),   orNothing(std::move(link.plan)),        orNothing(std::move(link.order)),
            orNothing(std::move(link.settle)), orNothing(std::move(link.closeExport)), orNothing(std::move(link.write)),
            orNothing(std::move(link.renew))};
}

IntakeLink orNothing(IntakeLink link)
{
    return {orNothing(std::move(link.look)),   orNothing(std::move(link.saveMapping)), orNothing(std::move(link.stage)),
            orNothing(std::move(link.repair)), orNothing(std::move(link.keep)),        orNothing(std::move(link.exportRejects)),
            orNothing(std::move(link.history))};
}

} // namespace tracedesk::view
