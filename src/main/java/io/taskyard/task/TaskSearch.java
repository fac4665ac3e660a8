package io.taskyard.task;

import io.taskyard.platform.sql.Sql;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What somebody searches for: a query for the ids and ranks of the tasks that match, by their words, by those of their
 * comments, and by titles that are nearly spelt so. Of each kind it looks at ten thousand matches in the company at the
 * most, and at a thousand in sight, so that words that are everywhere cost no more than others.
 */
final class TaskSearch {

    private static final int MOST_WORDS = 10;

    // Ranks are whole numbers, so that a cursor can say them: a key before all, words before what is nearly spelt so.
    private static final String OF_KEY = "(SELECT t.id, 10000000 AS rank FROM";
    private static final String OF_WORDS =
            "(SELECT t.id, (1000000 * ts_rank(d.document, to_tsquery('simple', ?)))::int AS rank FROM ";
    private static final String OF_TITLE = "(SELECT t.id, (100000 * word_similarity(?, d.title_order))::int FROM ";

    // Limited by itself, the search is done first and by its own index, whatever PostgreSQL believes of the rest.
    private static final String CANDIDATES = " FETCH FIRST 10000 ROWS ONLY) d";
    private static final String IN_TASKS =
            "(SELECT id, document FROM searchable_task WHERE document @@ to_tsquery('simple', ?)" + CANDIDATES;
    private static final String IN_COMMENTS =
            "(SELECT task_id AS id, document FROM searchable_comment WHERE document @@ to_tsquery('simple', ?)"
                    + CANDIDATES;
    private static final String IN_TITLES =
            "(SELECT id, title_order FROM searchable_task WHERE ? <% title_order" + CANDIDATES;
    private static final String MOST = " FETCH FIRST 1000 ROWS ONLY)";

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
            hits.add(selection.of(OF_KEY)).add(" AND t.id = ?) UNION ALL ", keyed);
        }
        return hits.add(OF_WORDS, words)
                .add(selection.among(new Sql(IN_TASKS, words)))
                .add(MOST + " UNION ALL " + OF_WORDS, words)
                .add(selection.among(new Sql(IN_COMMENTS, words)))
                .add(MOST + " UNION ALL " + OF_TITLE, text)
                .add(selection.among(new Sql(IN_TITLES, text)))
                .add(MOST + ") match GROUP BY id");
    }
}
