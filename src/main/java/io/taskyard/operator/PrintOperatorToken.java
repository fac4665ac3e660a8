package io.taskyard.operator;

import io.taskyard.identity.token.OperatorTokens;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes a token for an operator. */
@ApplicationScoped
class PrintOperatorToken implements Handler<OperatorTokenCommand> {

    private final OperatorTokens tokens;

    PrintOperatorToken(OperatorTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Class<OperatorTokenCommand> handles() {
        return OperatorTokenCommand.class;
    }

    @Override
    public int handle(OperatorTokenCommand command, Terminal terminal) {
        terminal.say(tokens.issue(command.name(), command.lifetime()));
        return DONE;
    }
}
