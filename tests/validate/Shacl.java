import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;

/** Writes FILE.report.nt, what Apache Jena says of FILE, for each: java Shacl.java SHAPES FILE... */
public class Shacl {
    public static void main(String[] files) throws Exception {
        Shapes shapes = Shapes.parse(RDFDataMgr.loadGraph(files[0]));
        for (int i = 1; i < files.length; i++) {
            var report = ShaclValidator.get().validate(shapes, RDFDataMgr.loadGraph(files[i]));
            try (OutputStream out = Files.newOutputStream(Path.of(files[i] + ".report.nt"))) {
                RDFDataMgr.write(out, report.getGraph(), Lang.NTRIPLES);
            }
        }
    }
}
