package io.taskyard.task;

import io.taskyard.platform.sql.Sql;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What somebody searches for: a query for the ids and ranks of the tasks that match, by their words, by those of their
 * comments, and by titles that are nearly spelt so. Of each kind it looks at a thousand matches at the most, so that
 * words that are everywhere cost no more than others.
 */
final class TaskSearch {

    private static final int MOST_WORDS = 10;
    private static final String MOST = " FETCH FIRST 1000 ROWS ONLY)";

    // Ranks are whole numbers, so that a cursor can say them: a key before all, words before what is nearly spelt so.
    private static final String OF_KEY = "10000000";
    private static final String OF_WORDS = "(1000000 * ts_rank(d.document, to_tsquery('simple', ?)))::int";
    private static final String OF_TITLE = "(100000 * word_similarity(?, d.title_order))::int";

    private final String text;
    private final String words;

    TaskSearch(String text) {
        this.text = Task.lowered(text);
        this.words = Arrays.stream(text.split("\\s+"))
                .limit(MOST_WORDS)
                .map(word -> "'" + word.replace("\\", "\\\\").replace("'", "''") + "':*")
                .collect(Collectors.joining(" & "));
    }

    /**
     * The matches among the tasks selected, as {@code id} and {@code rank}.
     *
     * @param keyed the task that has the text as its key, or null
     */
    Sql hits(TaskSelection selection, UUID keyed) {
        Sql hits = new Sql("SELECT id, max(rank) AS rank FROM (");
        if (keyed != null) {
            hits.add(selection.of("(SELECT t.id, " + OF_KEY + " AS rank FROM")).add(" AND t.id = ?) UNION ALL ", keyed);
        }
        return hits.add("(SELECT t.id, " + OF_WORDS + " AS rank FROM", words)
                .add(selection.of("", "JOIN searchable_task d ON d.id = t.id"))
                .add(" AND d.document @@ to_tsquery('simple', ?)" + MOST, words)
                .add(" UNION ALL (SELECT t.id, " + OF_WORDS + " FROM", words)
                .add(selection.of("", "JOIN searchable_comment d ON d.task_id = t.id"))
                .add(" AND d.document @@ to_tsquery('simple', ?)" + MOST, words)
                .add(" UNION ALL (SELECT t.id, " + OF_TITLE + " FROM", text)
                .add(selection.of("", "JOIN searchable_task d ON d.id = t.id"))
                .add(" AND ? <% d.title_order" + MOST, text)
                .add(") match GROUP BY id");
    }
}
