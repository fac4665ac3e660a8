package io.taskyard.audit.chain;

import io.taskyard.audit.chain.Chain.Anchor;
import io.taskyard.audit.chain.Chain.Head;
import io.taskyard.platform.tenancy.InCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Recomputes the links between revisions, some at a time, so that no transaction is long. */
@ApplicationScoped
public class VerifyTrail {

    private static final int AT_A_TIME = 1000;

    private final Chain chain;
    private final Anchors anchors;
    private final InCompany inCompany;

    VerifyTrail(Chain chain, Anchors anchors, InCompany inCompany) {
        this.chain = chain;
        this.anchors = anchors;
        this.inCompany = inCompany;
    }

    /** Where a chain begins and ends, and whether it holds there. */
    private record Ends(long beginning, Head head, Optional<Anchor> anchor) {}

    private record Range(long first, long last) {}

    /** Finds the first revision from one to another that is not what it was. */
    private interface Recomputation {
        Optional<Long> firstBroken(long first, long last);
    }

    /**
     * Recomputes so many revisions of the company from the given one on, the earliest for null. It must not be called in a
     * transaction.
     */
    Verdict verify(UUID company, Long from, long last, long most) {
        Ends ends = inCompany.call(company, this::ends);
        long first = from == null ? ends.beginning() : Math.max(from, ends.beginning());
        Range all = new Range(first, Math.min(last, ends.head().revision()));
        return verify(
                company, ends, all, most, (begin, end) -> inCompany.call(company, () -> chain.firstBroken(begin, end)));
    }

    /**
     * Recomputes all revisions of the company in the running transaction, which is for it.
     *
     * @param told is told of the revisions that have been recomputed since it was told last
     */
    public Verdict verifyAll(UUID company, LongConsumer told) {
        Ends ends = ends();
        Range all = new Range(ends.beginning(), ends.head().revision());
        return verify(company, ends, all, Long.MAX_VALUE, (begin, end) -> {
            told.accept(end - begin + 1);
            return chain.firstBroken(begin, end);
        });
    }

    private Verdict verify(UUID company, Ends ends, Range all, long most, Recomputation recomputation) {
        Head head = ends.head();
        long first = all.first();
        long end = all.last() - first < most ? all.last() : first + most - 1;
        if (!ends.anchor().map(anchor -> anchors.isGood(company, anchor)).orElse(true)) {
            return broken(0, head, ends.beginning() - 1, "What the trail was cut at is not what was signed.");
        }
        for (long at = first; at <= end; at += AT_A_TIME) {
            Optional<Long> wrong = recomputation.firstBroken(at, Math.min(at + AT_A_TIME - 1, end));
            if (wrong.isPresent()) {
                return broken(
                        wrong.get() - first + 1,
                        head,
                        wrong.get(),
                        "Something of this revision was changed, added or removed, or it is not in its place.");
            }
        }
        Long next = end < all.last() ? end + 1 : null;
        return new Verdict(true, Math.max(0, end - first + 1), head.hash(), head.revision(), null, null, next);
    }

    private Ends ends() {
        long beginning = chain.beginning();
        Head head = chain.head();
        return new Ends(beginning, head, chain.anchor());
    }

    private static Verdict broken(long checked, Head head, long revision, String problem) {
        return new Verdict(false, checked, head.hash(), head.revision(), revision, problem, null);
    }
}
