package se.umea.vaxer.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentSchemaTest {

    @TempDir
    Path folder;

    @Test
    void readsATypesPlaceAndFields() throws IOException {
        ContentSchema schema = schema("""
                template.bok.file=bok.ftl
                schema.all.title=required text 80
                schema.bok=content/bocker/
                schema.bok.sprak=optional one of svenska finska
                schema.bok.serie=optional pages bok
                """);
        ContentSchema.Type book = schema.types().get("bok");
        assertEquals("content/bocker/", book.location());
        assertEquals(List.of("title", "sprak", "serie"), List.copyOf(book.fields().keySet()));
        assertEquals(new ContentSchema.Field("title", true, false, new FieldType.Text(80)), book.fields().get("title"));
        assertEquals(new ContentSchema.Field("sprak", false, false, new FieldType.OneOf(List.of("svenska", "finska"))), book.fields().get("sprak"));
        assertEquals(new ContentSchema.Field("serie", false, false, new FieldType.Pages("bok")), book.fields().get("serie"));
    }

    @Test
    void isEmptyIfNothingIsDeclared() throws IOException {
        assertFalse(schema("site.host=https://example.org\n").isDeclared());
    }

    @Test
    void namesTheFieldWhoseTypeIsUnknown() {
        rejects("schema.bok=content/\nschema.bok.isbn=required nummer\n",
                "jbake.properties: schema.bok.isbn: okänd form \"nummer\"; de som finns är text <antal>, date, reminder, yearly, integer, "
                        + "list, phone, email, file, addresses, language, version, rules, one of <ord>, pages <typ>");
    }

    @Test
    void requiresToSayWhetherAFieldIsRequired() {
        rejects("schema.bok=content/\nschema.bok.isbn=integer\n",
                "jbake.properties: schema.bok.isbn=integer ska börja med required eller optional, och sedan säga vad fältet innehåller");
    }

    @Test
    void requiresAFolderForATypesPages() {
        rejects("schema.bok.isbn=required integer\n", "jbake.properties: raden schema.bok=… saknas; den säger i vilken mapp sidorna ligger");
    }

    @Test
    void requiresATemplateForAType() {
        rejects("schema.bokk=content/\n", "jbake.properties: raden template.bokk.file=… saknas; den säger vilken mall typen har");
    }

    @Test
    void requiresATypeThatAFieldNames() {
        rejects("schema.bok=content/\nschema.bok.av=required pages forfattare\n",
                "jbake.properties: raden schema.forfattare=… saknas; bok hänvisar till den typen");
    }

    private void rejects(String declaration, String message) {
        assertEquals(message, assertThrows(IllegalArgumentException.class,
                () -> schema("template.bok.file=bok.ftl\n" + declaration)).getMessage());
    }

    private ContentSchema schema(String properties) throws IOException {
        Files.createDirectories(folder.resolve("content"));
        Files.createDirectories(folder.resolve("templates"));
        Files.writeString(folder.resolve("jbake.properties"), properties);
        return ContentSchema.of(Site.open(folder));
    }
}
