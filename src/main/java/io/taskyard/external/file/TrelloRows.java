package io.taskyard.external.file;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Boards that Trello has exported: the list that a card is in says its status, unless its due date is marked complete. Archived
 * cards are left out.
 */
@ApplicationScoped
class TrelloRows implements RowReader {

    private final JsonFiles files;

    TrelloRows(JsonFiles files) {
        this.files = files;
    }

    @Override
    public ImportFormat format() {
        return ImportFormat.TRELLO;
    }

    @Override
    public List<ImportRow> read(String text) {
        JsonNode board = files.read(text);
        Map<String, String> lists = names(board.path("lists"), "name");
        Map<String, String> members = names(board.path("members"), "username");
        List<ImportRow> rows = new ArrayList<>();
        int place = 0;
        for (JsonNode card : files.list(board, "cards")) {
            place++;
            if (!card.path("closed").asBoolean()) {
                rows.add(row(place, card, lists, members));
            }
        }
        return rows;
    }

    private static ImportRow row(int place, JsonNode card, Map<String, String> lists, Map<String, String> members) {
        RowDraft draft = new RowDraft(place)
                .title(card.path("name").asText(""))
                .description(card.path("desc").asText(""))
                .dueDate(card.path("due").asText(""));
        if (card.path("dueComplete").asBoolean()) {
            draft.done();
        } else {
            draft.status(lists.getOrDefault(card.path("idList").asText(), ""));
        }
        card.path("labels").forEach(label -> {
            String name = label.path("name").asText("");
            draft.label(name.isBlank() ? label.path("color").asText("") : name);
        });
        JsonNode assignees = card.path("idMembers");
        if (!assignees.isEmpty()) {
            draft.assignee(members.getOrDefault(assignees.get(0).asText(), ""));
        }
        for (int i = 1; i < assignees.size(); i++) {
            String another = members.getOrDefault(assignees.get(i).asText(), "");
            draft.note("assigned_to", "left_out", "\"" + another + "\" is one more, and a task has one assignee");
        }
        return draft.row();
    }

    private static Map<String, String> names(JsonNode list, String field) {
        Map<String, String> names = new HashMap<>();
        list.forEach(one -> names.put(one.path("id").asText(), one.path(field).asText("")));
        return names;
    }
}
