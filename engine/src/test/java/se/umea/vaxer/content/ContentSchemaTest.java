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
        ContentSchema contract = contract("""
                template.bok.file=bok.ftl
                kontrakt.alla.title=krävs text 80
                kontrakt.bok=content/bocker/
                kontrakt.bok.sprak=valfritt något av svenska finska
                kontrakt.bok.serie=valfritt sidor bok
                """);
        ContentSchema.Type book = contract.types().get("bok");
        assertEquals("content/bocker/", book.place());
        assertEquals(List.of("title", "sprak", "serie"), List.copyOf(book.fields().keySet()));
        assertEquals(new ContentSchema.Field("title", true, new FieldType.Text(80)), book.fields().get("title"));
        assertEquals(new ContentSchema.Field("sprak", false, new FieldType.OneOf(List.of("svenska", "finska"))), book.fields().get("sprak"));
        assertEquals(new ContentSchema.Field("serie", false, new FieldType.Pages("bok")), book.fields().get("serie"));
    }

    @Test
    void isNoneWhereNothingIsDeclared() throws IOException {
        assertFalse(contract("site.host=https://example.org\n").isDeclared());
    }

    @Test
    void namesTheFieldWhoseFormIsUnknown() {
        refuses("kontrakt.bok=content/\nkontrakt.bok.isbn=krävs nummer\n",
                "jbake.properties: kontrakt.bok.isbn: okänd form \"nummer\"; de som finns är text <antal>, datum, påminnelse, årlig, heltal, "
                        + "lista, telefon, epost, fil, adresser, språk, version, något av <ord>, sidor <typ>");
    }

    @Test
    void asksWhetherAFieldIsRequired() {
        refuses("kontrakt.bok=content/\nkontrakt.bok.isbn=heltal\n",
                "jbake.properties: kontrakt.bok.isbn=heltal ska börja med krävs eller valfritt, och sedan säga vad fältet innehåller");
    }

    @Test
    void asksWhereATypesPagesLie() {
        refuses("kontrakt.bok.isbn=krävs heltal\n", "jbake.properties: raden kontrakt.bok=… saknas; den säger i vilken mapp sidorna ligger");
    }

    @Test
    void asksForATypesTemplate() {
        refuses("kontrakt.bokk=content/\n", "jbake.properties: raden template.bokk.file=… saknas; den säger vilken mall typen har");
    }

    @Test
    void asksForATypeThatAFieldNames() {
        refuses("kontrakt.bok=content/\nkontrakt.bok.av=krävs sidor forfattare\n",
                "jbake.properties: raden kontrakt.forfattare=… saknas; bok hänvisar till den typen");
    }

    private void refuses(String declaration, String message) {
        assertEquals(message, assertThrows(IllegalArgumentException.class,
                () -> contract("template.bok.file=bok.ftl\n" + declaration)).getMessage());
    }

    private ContentSchema contract(String properties) throws IOException {
        Files.createDirectories(folder.resolve("content"));
        Files.createDirectories(folder.resolve("templates"));
        Files.writeString(folder.resolve("jbake.properties"), properties);
        return ContentSchema.of(Site.open(folder));
    }
}
