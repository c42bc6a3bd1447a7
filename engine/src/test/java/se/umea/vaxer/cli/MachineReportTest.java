package se.umea.vaxer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.json.simple.JSONObject;
import org.json.simple.JSONValue;
import org.junit.jupiter.api.Test;
import se.umea.vaxer.check.CheckResult;
import se.umea.vaxer.content.Confirmation;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

class MachineReportTest {

    private static final CheckResult REVIEW = new CheckResult(3, List.of(),
            List.of(new CheckResult.Withheld("content/natt.md", LocalDate.of(2018, 12, 24), "publiceras 2018-12-24", null)),
            List.of(Finding.blocking(Rule.UNKNOWN_VALUE, "content/en \"sida\".md", 5, "okänt värde \"x\""),
                    Finding.warning(Rule.REVIEW_DUE, "content/å.md", 0, "sidan skulle ses över")));

    @Test
    void printsFindingsAndCountsAsJson() {
        assertEquals("""
                {"files":3,"blocking":1,"warnings":1,"findings":[\
                {"rule":"unknown-value","file":"content\\/en \\"sida\\".md","line":5,"blocking":true,"message":"okänt värde \\"x\\""},\
                {"rule":"review-due","file":"content\\/å.md","line":0,"blocking":false,"message":"sidan skulle ses över"}],\
                "withheld":[{"file":"content\\/natt.md","reason":"publiceras 2018-12-24"}],\
                "unconfirmed":[{"name":"arkiv","demand":"Vem som arkiverar","reason":"arkiv.namn har inget värde"}]}""",
                MachineReport.json(REVIEW, List.of(new Confirmation.Open("arkiv", "Vem som arkiverar", "arkiv.namn har inget värde"))));
    }

    @Test
    void printsSarifThatItsPublishedSchemaAccepts() throws IOException {
        assertEquals(List.of(), schema().validate(MachineReport.sarif(REVIEW.findings()), InputFormat.JSON));
    }

    @Test
    void theSchemaRefusesWhatIsNotSarif() throws IOException {
        String without = MachineReport.sarif(REVIEW.findings()).replaceFirst("\"text\":\"okänt", "\"txt\":\"okänt");
        assertNotEquals(List.of(), schema().validate(without, InputFormat.JSON));
    }

    @Test
    void sarifNamesEachRuleOnceAndEachResultsRuleByItsPlace() {
        JSONObject run = (JSONObject) ((List<?>) log().get("runs")).get(0);
        List<?> rules = (List<?>) ((JSONObject) ((JSONObject) run.get("tool")).get("driver")).get("rules");
        List<Object> ids = rules.stream().map(rule -> ((JSONObject) rule).get("id")).toList();
        assertEquals(Set.copyOf(ids).size(), ids.size());
        for (JSONObject result : results(log())) {
            assertEquals(result.get("ruleId"), ids.get(((Long) result.get("ruleIndex")).intValue()));
        }
    }

    @Test
    void sarifHasALineForEachResultAsHostsWantOne() {
        assertEquals(List.of("{\"startLine\":5}", "{\"startLine\":1}"), results(log()).stream()
                .map(result -> physical(result).get("region").toString()).toList());
    }

    @Test
    void printsGitHubsWorkflowCommands() {
        assertEquals("""
                ::error file=content/en "sida".md,line=5,title=unknown-value::okänt värde "x"
                ::warning file=content/å.md,line=1,title=review-due::sidan skulle ses över
                """, MachineReport.github(REVIEW.findings()));
    }

    @Test
    void aWorkflowCommandEndsWhereItShould() {
        assertEquals("::error file=a%3Ab%2Cc.md,line=1,title=raw-html::100 %25 <b>,\\u000a\\u000d::error::x\n",
                MachineReport.github(List.of(Finding.blocking(Rule.RAW_HTML, "a:b,c.md", 1, "100 % <b>,\n\r::error::x"))));
    }

    @Test
    void printsGitLabsReportOfCodeQuality() {
        assertEquals("""
                [{"description":"okänt värde \\"x\\"","check_name":"unknown-value",\
                "fingerprint":"4c18c516-e4de-3340-98f6-a5089b96affb","severity":"major",\
                "location":{"path":"content\\/en \\"sida\\".md","lines":{"begin":5}}},\
                {"description":"sidan skulle ses över","check_name":"review-due",\
                "fingerprint":"ab19c216-1c85-3b3f-b44f-456ca0ccb708","severity":"minor",\
                "location":{"path":"content\\/å.md","lines":{"begin":1}}}]""", MachineReport.gitlab(REVIEW.findings()));
    }

    @Test
    void aFingerprintStaysWhenTheLineMovesAndIsTheFindingsOwn() {
        List<String> now = fingerprints(Finding.warning(Rule.REVIEW_DUE, "a.md", 1, "x"), Finding.warning(Rule.REVIEW_DUE, "b.md", 1, "x"));
        assertEquals(now, fingerprints(Finding.warning(Rule.REVIEW_DUE, "a.md", 9, "x"), Finding.warning(Rule.REVIEW_DUE, "b.md", 1, "x")));
        assertNotEquals(now.get(0), now.get(1));
        List<String> alike = fingerprints(Finding.warning(Rule.LONG_SENTENCE, "a.md", 1, "x"), Finding.warning(Rule.LONG_SENTENCE, "a.md", 2, "x"));
        assertNotEquals(alike.get(0), alike.get(1));
    }

    @Test
    void namesFilesInSarifAsAddresses() {
        assertEquals(List.of("content/en%20%22sida%22.md", "content/%C3%A5.md"), results(log()).stream()
                .map(result -> ((JSONObject) physical(result).get("artifactLocation")).get("uri")).toList());
    }

    private static JSONObject log() {
        return (JSONObject) JSONValue.parse(MachineReport.sarif(REVIEW.findings()));
    }

    private static JSONObject physical(JSONObject result) {
        return (JSONObject) ((JSONObject) ((List<?>) result.get("locations")).get(0)).get("physicalLocation");
    }

    private static List<String> fingerprints(Finding... findings) {
        return ((List<?>) JSONValue.parse(MachineReport.gitlab(List.of(findings)))).stream()
                .map(entry -> (String) ((JSONObject) entry).get("fingerprint")).toList();
    }

    private static List<JSONObject> results(JSONObject log) {
        JSONObject run = (JSONObject) ((List<?>) log.get("runs")).get(0);
        return ((List<?>) run.get("results")).stream().map(JSONObject.class::cast).toList();
    }

    private static Schema schema() throws IOException {
        try (InputStream schema = MachineReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(schema);
        }
    }
}
