package se.umea.vaxer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.json.simple.JSONObject;
import org.json.simple.JSONValue;
import org.junit.jupiter.api.Test;
import se.umea.vaxer.content.Review;

class MachineReportTest {

    private static final Review REVIEW = new Review(3, List.of(),
            List.of(new Review.Withheld("content/natt.md", "publiceras 2018-12-24")),
            List.of(Finding.blocking(Rule.OKANT_VARDE, "content/en \"sida\".md", 5, "okänt värde \"x\""),
                    Finding.warning(Rule.GRANSKAS, "content/å.md", 0, "sidan skulle ses över")));

    @Test
    void printsFindingsAndCountsAsJson() {
        assertEquals("""
                {"files":3,"blocking":1,"warnings":1,"findings":[\
                {"rule":"okant-varde","file":"content\\/en \\"sida\\".md","line":5,"blocking":true,"message":"okänt värde \\"x\\""},\
                {"rule":"granskas","file":"content\\/å.md","line":0,"blocking":false,"message":"sidan skulle ses över"}],\
                "withheld":[{"file":"content\\/natt.md","reason":"publiceras 2018-12-24"}]}""", MachineReport.json(REVIEW));
    }

    @Test
    void printsSarifThatItsPublishedSchemaAccepts() throws IOException {
        assertEquals(List.of(), schema().validate(MachineReport.sarif(REVIEW), InputFormat.JSON));
    }

    @Test
    void theSchemaRefusesWhatIsNotSarif() throws IOException {
        String without = MachineReport.sarif(REVIEW).replaceFirst("\"text\":\"okänt", "\"txt\":\"okänt");
        assertNotEquals(List.of(), schema().validate(without, InputFormat.JSON));
    }

    @Test
    void namesFilesInSarifAsAddresses() {
        JSONObject log = (JSONObject) JSONValue.parse(MachineReport.sarif(REVIEW));
        assertEquals(List.of("content/en%20%22sida%22.md", "content/%C3%A5.md"), results(log).stream()
                .map(result -> ((JSONObject) ((JSONObject) ((JSONObject) ((List<?>) result.get("locations")).get(0))
                        .get("physicalLocation")).get("artifactLocation")).get("uri")).toList());
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
