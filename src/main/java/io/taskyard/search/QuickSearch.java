package io.taskyard.search;

import io.taskyard.company.Members;
import io.taskyard.identity.Caller;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.web.QueryReader;
import io.taskyard.project.Projects;
import io.taskyard.task.FindTasks;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds what matches a few letters, in the caller's sight. */
@ApplicationScoped
class QuickSearch {

    private static final int LONGEST = 200;
    private static final int USUAL = 5;
    private static final int MOST = 20;

    private final FindTasks tasks;
    private final Projects projects;
    private final Members members;

    QuickSearch(FindTasks tasks, Projects projects, Members members) {
        this.tasks = tasks;
        this.projects = projects;
        this.members = members;
    }

    QuickMatches search(Caller caller, String wanted, String limit) {
        if (wanted == null) {
            throw Problem.invalid("q", "required", "must be given");
        }
        QueryReader reader = new QueryReader();
        String text = reader.text("q", wanted, LONGEST);
        int most = reader.number("limit", limit, 1, MOST, USUAL);
        reader.finish();
        return new QuickMatches(
                tasks.best(caller, text, most).stream()
                        .map(QuickMatches.TaskMatch::of)
                        .toList(),
                projects.matching(caller, text, most),
                members.matching(text, most));
    }
}
