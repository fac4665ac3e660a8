package io.taskyard.operator.terms;

import io.taskyard.operator.Handler;
import io.taskyard.operator.Terminal;
import io.taskyard.operator.TextTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Changes the terms of a company and prints what they are then. */
@ApplicationScoped
class DecideOnTerms implements Handler<TermsCommand> {

    private final ChangeTerms changeTerms;

    DecideOnTerms(ChangeTerms changeTerms) {
        this.changeTerms = changeTerms;
    }

    @Override
    public Class<TermsCommand> handles() {
        return TermsCommand.class;
    }

    @Override
    public int handle(TermsCommand command, Terminal terminal) {
        OperatedCompany decided = changeTerms.change(command.name(), command.company(), command.patch());
        TextTable.of(new CompanyTable(List.of(decided))).forEach(terminal::say);
        return DONE;
    }
}
