package io.taskyard.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.taskyard.company.Member;
import io.taskyard.company.ProjectAccess;
import io.taskyard.company.ProjectRole;
import io.taskyard.identity.Caller;
import io.taskyard.identity.Viewer;
import io.taskyard.platform.paging.Cursor;
import io.taskyard.platform.paging.Sort;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.sql.Like;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The projects of the current company. */
@ApplicationScoped
public class Projects implements PanacheRepositoryBase<Project, UUID> {

    private static final String STANDING =
            "SELECT p.id, p.access, p.archived_at IS NOT NULL, " + ProjectVisibility.EFFECTIVE_ROLE;

    private static final String COUNT =
            """
            UPDATE project SET tasks_counted = tasks_counted + 1 WHERE company_id = current_company() AND id = ?
            RETURNING id, tasks_counted
            """;

    private static final String MATCHING = " AND (p.key ILIKE ? OR p.name ILIKE ? OR ? <% p.name)";

    private final PlainSql sql;

    Projects(PlainSql sql) {
        this.sql = sql;
    }

    /**
     * The next number in the project. Numbers have no gaps, so whoever asks for one in the same project waits until this
     * transaction ends.
     */
    public TaskNumber nextTaskNumber(UUID project) {
        return sql.first(new Sql(COUNT, project), row -> new TaskNumber(row.id(), row.number()))
                .orElseThrow(Projects::missing);
    }

    /** How the caller stands to the project that a field names, or to General for null; 404 if they see none. */
    public ProjectStanding named(Caller caller, UUID project) {
        return standing(caller, project == null ? new Sql("p.standard") : new Sql("p.id = ?", project))
                .orElseThrow(Projects::missing);
    }

    /** How the caller stands to the project; 404 if they see none. */
    public ProjectStanding get(Caller caller, UUID project) {
        return standing(caller, new Sql("p.id = ?", project)).orElseThrow(NoSuchProject::new);
    }

    /** Refuses with 422 that names the field who does not see the project: its work cannot be theirs. */
    public void refuseOutsider(UUID project, Member member, String field) {
        if (standing(member.viewer(), new Sql("p.id = ?", project)).isEmpty()) {
            throw Problem.invalid(field, "not_in_project", "does not see the project");
        }
    }

    private Optional<ProjectStanding> standing(Viewer viewer, Sql which) {
        return sql.first(
                ProjectVisibility.seen(STANDING, viewer).add(" AND ").add(which),
                row -> new ProjectStanding(
                        row.id(),
                        row.constant(ProjectAccess.class),
                        row.flag(),
                        viewer.admin(),
                        row.constant(ProjectRole.class)));
    }

    ProjectView view(Caller caller, UUID id) {
        return sql.first(
                        ProjectVisibility.seen(ProjectView.COLUMNS, caller).add(" AND p.id = ?", id), ProjectView::read)
                .orElseThrow(NoSuchProject::new);
    }

    List<ProjectView> views(Caller caller, Shelf shelf, Sort<ProjectView> sort, Cursor after, int most) {
        return sql.list(
                shelf.of(ProjectView.COLUMNS, caller)
                        .add(" AND ")
                        .add(sort.after(after, "p"))
                        .add(sort.page("p", most)),
                ProjectView::read);
    }

    long count(Caller caller, Shelf shelf) {
        return sql.first(shelf.of("SELECT count(*)", caller), Row::count).orElseThrow();
    }

    /** The projects in the caller's sight whose key or name begins so, contains it or is nearly spelt so. */
    public List<ProjectCard> matching(Caller caller, String text, int most) {
        String like = Like.containing(text);
        return sql.list(
                ProjectVisibility.seen("SELECT p.id, p.key, p.name", caller)
                        .add(MATCHING, like, like, text)
                        .add(" ORDER BY upper(?) = p.key DESC, word_similarity(?, p.name) DESC, p.key", text, text)
                        .add(" FETCH FIRST " + most + " ROWS ONLY"),
                row -> new ProjectCard(row.id(), row.text(), row.text()));
    }

    /** The deleted project, to be restored and locked until the transaction ends; 404 if the caller may not. */
    Project binned(Caller caller, UUID id) {
        return sql.first(Shelf.DELETED.of("SELECT p.id", caller).add(" AND p.id = ?", id), Row::id)
                .map(found -> findById(found, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NoSuchProject::new);
    }

    /** The project with this key, also a deleted one, if there is one. */
    public Optional<Project> withKey(String key) {
        return find("key", key).firstResultOptional();
    }

    private static Problem missing() {
        return Problem.missing("project_id", "project_not_found", "There is no such project.");
    }
}
