#include <pact/yaml/frame.hpp>
#include <pact/yaml/parser.hpp>
#include <pact/yaml/reader.hpp>
#include <pact/yaml/scanner.hpp>
#include <pact/yaml/second_reader.hpp>

namespace pact::yaml {

Document read(std::string name, std::string text, Readers readers) {
  Document document{Source(std::move(name), std::move(text)), Node()};
  if (readers != Readers::both) {
    if (std::optional<Node> root = scan(document.source.text())) {
      document.root = std::move(*root);
      return document;
    }
  }
  const Frame frame = frame_of(document.source);
  document.root = Parser(document.source, frame).document();
  if (readers != Readers::own) check_with_second_reader(document.source, frame, document.root);
  return document;
}

}  // namespace pact::yaml
