#pragma once

#include "view/contact_list_model.h"
#include "view/desk_link.h"
#include "view/form_five_controller.h"
#include "view/list_filter.h"
#include "view/map_controller.h"
#include "view/picture_values.h"
#include "view/question_list_model.h"
#include "view/selection.h"
#include "view/source_list_model.h"
#include "view/stay_list_model.h"

#include <QFutureWatcher>
#include <QStringList>

namespace tracedesk::view {

/// The one case page: which case is open, its picture, its lists, and the selection they share.
class CaseController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the workspace")
    Q_PROPERTY(bool open READ isOpen NOTIFY pictureChanged FINAL)
    Q_PROPERTY(bool loading READ loading NOTIFY loadingChanged FINAL)
    Q_PROPERTY(QString error READ error NOTIFY loadingChanged FINAL)
    Q_PROPERTY(QString caseId READ caseId NOTIFY pictureChanged FINAL)
    Q_PROPERTY(QString number READ number NOTIFY pictureChanged FINAL)
    Q_PROPERTY(QString summary READ summary NOTIFY pictureChanged FINAL)
    Q_PROPERTY(QString personText READ personText NOTIFY pictureChanged FINAL)
    Q_PROPERTY(QString personToken READ personToken NOTIFY pictureChanged FINAL)
    /// The account in charge; empty: nobody. To whom the case can go, and how it went so far, newest first:
    /// "03-12 Thu 14:05, kim to lee: asks for her husband".
    Q_PROPERTY(QString inCharge READ inCharge NOTIFY pictureChanged FINAL)
    Q_PROPERTY(QStringList colleagues READ colleagues NOTIFY pictureChanged FINAL)
    Q_PROPERTY(QStringList handOvers READ handOvers NOTIFY pictureChanged FINAL)
    /// How much of the case this account shall do.
    Q_PROPERTY(int ownTasks READ ownTasks NOTIFY pictureChanged FINAL)
    Q_PROPERTY(QString brushText READ brushText NOTIFY brushTextChanged FINAL)
    /// Whether the brush is one of the case's windows; it may be set where there is that window.
    Q_PROPERTY(Direction direction READ direction NOTIFY brushTextChanged FINAL)
    Q_PROPERTY(bool goesForward READ goesForward NOTIFY pictureChanged FINAL)
    Q_PROPERTY(bool goesBackward READ goesBackward NOTIFY pictureChanged FINAL)
    Q_PROPERTY(QString cursorText READ cursorText NOTIFY cursorTextChanged FINAL)
    Q_PROPERTY(tracedesk::view::CasePictureValue picture READ picture NOTIFY pictureChanged FINAL)
    Q_PROPERTY(tracedesk::view::Selection *selection READ selection CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::MapController *map READ map CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::ListFilter *stays READ stays CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::ListFilter *contacts READ contacts CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::ListFilter *sources READ sources CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::QuestionListModel *questions READ questions CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::FormFiveController *formFive READ formFive CONSTANT FINAL)

public:
    /// Forward: whom did the case meet while infectious? Backward: where did it get the disease?
    enum class Direction : quint8 { None, Forward, Backward };
    Q_ENUM(Direction)

    explicit CaseController(std::function<QFuture<epi::Result<CasePicturePtr>>(epi::CaseId)> load, QObject *parent = nullptr);

    [[nodiscard]] bool isOpen() const { return m_picture.picture != nullptr; }
    [[nodiscard]] bool loading() const { return m_loading; }
    [[nodiscard]] QString error() const;
    [[nodiscard]] QString caseId() const;
    [[nodiscard]] QString number() const;
    /// "confirmed · onset 03-12 Thu · infectious 03-11 Wed to 03-17 Tue · policy kcdc-2020-03"
    [[nodiscard]] QString summary() const;
    /// "person 1a2b3c4d", as the activity record speaks of the case's person.
    [[nodiscard]] QString personText() const;
    /// The same in full.
    [[nodiscard]] QString personToken() const;
    [[nodiscard]] QString inCharge() const;
    [[nodiscard]] QStringList colleagues() const;
    [[nodiscard]] QStringList handOvers() const;
    [[nodiscard]] int ownTasks() const { return isOpen() ? static_cast<int>(m_picture.picture->ownTasks.count) : 0; }
    /// "03-11 09:00 to 03-12 09:00", with the name of the window that it is.
    [[nodiscard]] QString brushText() const;
    [[nodiscard]] Direction direction() const;
    [[nodiscard]] bool goesForward() const { return !windowOf(Direction::Forward).isEmpty(); }
    [[nodiscard]] bool goesBackward() const { return !windowOf(Direction::Backward).isEmpty(); }
    [[nodiscard]] QString cursorText() const;
    [[nodiscard]] CasePictureValue picture() const { return m_picture; }
    [[nodiscard]] Selection *selection() { return &m_selection; }
    [[nodiscard]] MapController *map() { return &m_map; }
    [[nodiscard]] ListFilter *stays() { return &m_stays; }
    [[nodiscard]] ListFilter *contacts() { return &m_contacts; }
    [[nodiscard]] ListFilter *sources() { return &m_sources; }
    [[nodiscard]] QuestionListModel *questions() { return &m_questions; }
    [[nodiscard]] FormFiveController *formFive() { return &m_formFive; }

    /// Loads a case; an answer that a later call has overtaken is dropped. `id` as CaseListModel gives it.
    Q_INVOKABLE void openCase(const QString &id);
    /// Selects what a question is about and brushes the time around it: map, timeline and lists show the spot.
    Q_INVOKABLE void goTo(int question);
    /// Brushes the window of that direction; all times for none, or where there is no such window.
    Q_INVOKABLE void look(tracedesk::view::CaseController::Direction direction);
    /// Loads the open case again, as after a run of the engine; keeps brush and selection where they still fit.
    void reload();
    void close();
    void retranslate();

signals:
    void pictureChanged();
    void loadingChanged();
    void brushTextChanged();
    void cursorTextChanged();

private:
    [[nodiscard]] epi::TimeSpan windowOf(Direction direction) const; ///< empty where there is none
    void load(epi::CaseId id);
    void show(CasePicturePtr picture);

    std::function<QFuture<epi::Result<CasePicturePtr>>(epi::CaseId)> m_load;
    QFutureWatcher<epi::Result<CasePicturePtr>> m_watcher;
    bool m_loading = false;
    epi::CaseId m_asked; ///< last
    std::optional<epi::Error> m_error;
    CasePictureValue m_picture;
    Selection m_selection;
    MapController m_map;
    FormFiveController m_formFive{m_map.exports()};
    StayListModel m_stayList;
    ContactListModel m_contactList;
    SourceListModel m_sourceList;
    QuestionListModel m_questions;
    ListFilter m_stays{&m_stayList, {StayListModel::PlaceRole, StayListModel::SourceRole}, &m_selection};
    ListFilter m_contacts{&m_contactList,
                          {ContactListModel::OtherRole, ContactListModel::PlaceRole, ContactListModel::StatusTextRole},
                          &m_selection};
    ListFilter m_sources{&m_sourceList, {SourceListModel::SourceRole, SourceListModel::PlaceRole}, nullptr};
};

} // namespace tracedesk::view
