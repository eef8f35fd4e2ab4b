package org.terrella.run;

import org.junit.jupiter.api.Test;
import org.terrella.locate.method.BenchViewContract;

class AnswersViewTest {

    @Test
    void lendsEverythingButAnswersAsTheBenchDoes() {
        BenchViewContract.lendsEverythingItself(AnswersView.class);
    }
}
