package io.taskyard.external.file;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Issues as GitHub's REST API lists them, in a file; pull requests, which stand among them, are left out. */
@ApplicationScoped
class GithubRows implements RowReader {

    private final JsonFiles files;

    GithubRows(JsonFiles files) {
        this.files = files;
    }

    @Override
    public ImportFormat format() {
        return ImportFormat.GITHUB;
    }

    @Override
    public List<ImportRow> read(String text) {
        List<ImportRow> rows = new ArrayList<>();
        int place = 0;
        for (JsonNode issue : files.list(files.read(text), "")) {
            place++;
            if (!issue.has("pull_request")) {
                rows.add(row(place, issue));
            }
        }
        return rows;
    }

    private static ImportRow row(int place, JsonNode issue) {
        String url = issue.path("html_url").asText("");
        RowDraft draft = new RowDraft(place)
                .title(issue.path("title").asText(""))
                .description((text(issue.path("body")) + "\n\n" + url).strip())
                .status(issue.path("state").asText(""))
                .assignee(text(issue.path("assignee").path("login")))
                .dueDate(text(issue.path("milestone").path("due_on")));
        issue.path("labels")
                .forEach(label -> draft.label(
                        label.isTextual() ? label.asText() : label.path("name").asText("")));
        return draft.row();
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.asText("");
    }
}
