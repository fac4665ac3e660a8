package io.taskyard.operator.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskyard.audit.chain.AdoptTrail;
import io.taskyard.platform.json.Json;
import jakarta.enterprise.context.ApplicationScoped;

/** Brings some rows of one table, each kind in its way. */
@ApplicationScoped
class BringTable {

    private final CarriedRows rows;
    private final BringAccounts bringAccounts;
    private final AdoptTrail adoptTrail;
    private final Json json;

    BringTable(CarriedRows rows, BringAccounts bringAccounts, AdoptTrail adoptTrail, Json json) {
        this.rows = rows;
        this.bringAccounts = bringAccounts;
        this.adoptTrail = adoptTrail;
        this.json = json;
    }

    /** Writes the array of JSON objects to the table; the accounts learn, or tell, who is who here. */
    void bring(CarriedTable table, String array, Manifest manifest, KnownAccounts accounts) {
        if (table.equals(CarriedTable.ACCOUNT)) {
            bringAccounts.bring(array, accounts);
        } else if (table.equals(CarriedTable.MEMBER)) {
            JsonNode members = json.read(array, JsonNode.class);
            members.forEach(accounts::rename);
            rows.write(table, json.text(members));
        } else if (table.equals(CarriedTable.LINK)) {
            adoptTrail.links(array);
        } else if (table.equals(CarriedTable.HEAD)) {
            adoptTrail.head(array);
        } else if (table.equals(CarriedTable.ANCHOR)) {
            long place = json.read(array, JsonNode.class).path(0).path("number").asLong();
            boolean known = manifest.firstBroken() == null || manifest.firstBroken() != place;
            adoptTrail.anchor(manifest.company(), array, known);
        } else {
            rows.write(table, array);
        }
    }
}
