import QtQuick
import Tracedesk.View

// What can be done with the open case from anywhere on its page, and which tab it leads to.
Item {
    id: offers

    required property Commands commands
    required property CaseTabs bar
    required property InterviewPane interview
    required property ContactPane contacts
    required property AskPane tasks
    required property EntryController entry

    signal fitAsked
    signal playAsked

    function showQuestions(): void {
        const there = offers.bar.currentIndex === CaseTabs.Interview;
        offers.bar.setCurrentIndex(CaseTabs.Interview);
        offers.interview.ask(!there || !offers.interview.asking);
    }
    function showVisit(): void {
        offers.bar.setCurrentIndex(CaseTabs.Interview);
        offers.interview.takeVisit();
    }
    function showRoute(): void {
        offers.bar.setCurrentIndex(CaseTabs.Interview);
        offers.interview.pasteRoute();
    }
    function addVisit(): void {
        offers.bar.setCurrentIndex(CaseTabs.Interview);
        offers.interview.addVisit();
    }
    // Of the visit that was just told; among the contacts, of the same as the one before.
    function nameContact(): void {
        const there = offers.bar.currentIndex === CaseTabs.Contacts;
        const ofVisit = offers.bar.currentIndex === CaseTabs.Interview || (there && offers.contacts.ofVisit);
        offers.bar.setCurrentIndex(CaseTabs.Contacts);
        offers.contacts.add(ofVisit);
    }
    function addTask(): void {
        offers.bar.setCurrentIndex(CaseTabs.Ask);
        offers.tasks.addTask();
    }

    visible: false

    CommandOffer { commands: offers.commands; command: Commands.FitMap; enabled: offers.enabled; onAsked: offers.fitAsked() }
    CommandOffer { commands: offers.commands; command: Commands.Play; enabled: offers.enabled; onAsked: offers.playAsked() }
    CommandOffer { commands: offers.commands; command: Commands.AddVisit; enabled: offers.enabled; onAsked: offers.addVisit() }
    CommandOffer { commands: offers.commands; command: Commands.NameContact; enabled: offers.enabled; onAsked: offers.nameContact() }
    CommandOffer { commands: offers.commands; command: Commands.PasteRoute; enabled: offers.enabled; onAsked: offers.showRoute() }
    CommandOffer { commands: offers.commands; command: Commands.AskQuestions; enabled: offers.enabled; onAsked: offers.showQuestions() }
    CommandOffer { commands: offers.commands; command: Commands.RepeatDay; enabled: offers.enabled && offers.interview.visible && offers.entry.visit.filled; onAsked: offers.entry.repeatDay() }
    CommandOffer { commands: offers.commands; command: Commands.AddTask; enabled: offers.enabled; onAsked: offers.addTask() }
}
