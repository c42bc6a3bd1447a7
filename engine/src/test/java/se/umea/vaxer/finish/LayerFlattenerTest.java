package se.umea.vaxer.finish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LayerFlattenerTest {

    @Test
    void writesTheLayersInTheirOrderAndWhatIsInNoneLast() {
        assertEquals(Optional.of("*{margin:0}p{color:red}.a{gap:1px}@media print{.a{gap:0}}h1{margin:1px}"), LayerFlattener.flatten(
                "@layer reset,base,parts;h1{margin:1px}@layer parts{.a{gap:1px}}@layer base{p{color:red}}@layer reset{*{margin:0}}"
                        + "@layer parts{@media print{.a{gap:0}}}"));
    }

    @Test
    void leavesAStyleSheetWithoutLayersAsItIs() {
        assertEquals(Optional.of("p{color:red!important}"), LayerFlattener.flatten("p{color:red!important}"));
    }

    @Test
    void leavesWhatIsNoDeclaration() {
        assertEquals(Optional.of("p{color}.x{top:0}"), LayerFlattener.flatten("@layer a{p{color}}@layer b{.x{top:0}}"));
    }

    /** A rule of the last layer would lose to one of the first, so its whole layer becomes heavier. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            .x p{margin:0}             | .y{margin-top:1px}     | .y:not(#_){margin-top:1px}
            .x .z#x{font:1em a}        | .y{line-height:1}      | .y:not(#_):not(#_){line-height:1}
            .x .z{border:0}            | .y,b{border-top:1px}   | .y:not(#_),b:not(#_){border-top:1px}
            .x:is(#a,b){width:0}       | .y{inline-size:1px}    | .y:not(#_){inline-size:1px}
            .x .z::before{top:0}       | .y::before{inset:1px}  | .y:not(#_)::before{inset:1px}
            .x .z{all:unset}           | .y{color:red}          | .y:not(#_){color:red}
            .x [a="],{"]{--a:0}        | .y{--a:1}              | .y:not(#_){--a:1}
            """)
    void makesALayerHeavier(String first, String last, String heavier) {
        assertEquals(Optional.of(first + heavier), LayerFlattener.flatten("@layer a{" + first + "}@layer b{" + last + "}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            .x{margin:0}               | .y{margin:1px}
            .x p{margin-inline:0}      | .y{margin-block:1px}
            .x p{margin:0}             | h1{margin:1px}
            .x p::before{margin:0}     | .y{margin:1px}
            :where(.x .z){margin:0}    | p{margin:1px}
            .x .z{--a:0}               | .y{--b:1}
            .x .z{color-scheme:dark}   | .y{color:red}
            """)
    void leavesTheSelectorsThatWinOrCannotMeet(String first, String last) {
        assertEquals(Optional.of(first + last), LayerFlattener.flatten("@layer a{" + first + "}@layer b{" + last + "}"));
    }

    @Test
    void leavesFramesAndFontsAlone() {
        assertEquals(Optional.of("#x{top:0}@keyframes k{from{top:0}to{top:1px}}@media (a:b){.y:not(#_){top:1px}}"), LayerFlattener.flatten(
                "@layer a{#x{top:0}}@layer b{@keyframes k{from{top:0}to{top:1px}}@media (a:b){.y{top:1px}}}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@layer a{p{top:0!important}}", "@layer a{@layer b{p{top:0}}}", "@layer a.b{p{top:0}}", "@layer{p{top:0}}",
            "@media print{@layer a{p{top:0}}}", "@layer a{p{top:revert-layer}}", "@layer a{p{b{top:0}}}", "@import url(a.css) layer(a);@layer a;"})
    void refusesWhatCannotBeWrittenWithoutLayers(String css) {
        assertEquals(Optional.empty(), LayerFlattener.flatten(css));
    }
}
