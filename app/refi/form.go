package refi

import "encoding/xml"

// The namespaces and where the schemas are published.
const (
	projectSpace  = "urn:QDA-XML:project:1.0"
	codebookSpace = "urn:QDA-XML:codebook:1.0"
	instanceSpace = "http://www.w3.org/2001/XMLSchema-instance"

	projectSchema  = projectSpace + " http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd"
	codebookSchema = codebookSpace + " http://schema.qdasoftware.org/versions/Codebook/v1.0/Codebook.xsd"
)

// head are the declarations of a document's first element.
type head struct {
	Space    string `xml:"xmlns,attr,omitempty"`
	Instance string `xml:"xmlns:xsi,attr,omitempty"`
	Schema   string `xml:"xsi:schemaLocation,attr,omitempty"`
}

// project is a project.qde. The schema fixes the order of the elements, which
// is that of the fields. Sets and graphs are read, to be named, and never written.
type project struct {
	XMLName xml.Name `xml:"Project"`
	head
	Name      string     `xml:"name,attr"`
	Origin    string     `xml:"origin,attr,omitempty"`
	Creator   string     `xml:"creatingUserGUID,attr,omitempty"`
	Users     []user     `xml:"Users>User"`
	Codes     []code     `xml:"CodeBook>Codes>Code"`
	Variables []variable `xml:"Variables>Variable"`
	Cases     *cases     `xml:"Cases"`
	Sources   *sources   `xml:"Sources"`
	Notes     *memos     `xml:"Notes"`
	Links     *links     `xml:"Links"`
	Sets      *sets      `xml:"Sets"`
	Graphs    *graphs    `xml:"Graphs"`
}

// The wrappers of what may be missing: one without anything in it is not
// allowed.
type (
	cases struct {
		All []kase `xml:"Case"`
	}
	memos struct {
		All []text `xml:"Note"`
	}
	links struct {
		All []link `xml:"Link"`
	}
	sets struct {
		All []guided `xml:"Set"`
	}
	graphs struct {
		All []guided `xml:"Graph"`
	}
)

// codes is a .qdc.
type codes struct {
	XMLName xml.Name `xml:"CodeBook"`
	head
	Origin string `xml:"origin,attr,omitempty"`
	Codes  []code `xml:"Codes>Code"`
	Sets   *sets  `xml:"Sets"`
}

// guided is an element of which only the name counts.
type guided struct {
	GUID string `xml:"guid,attr"`
	Name string `xml:"name,attr"`
}

type user struct {
	GUID string `xml:"guid,attr"`
	Name string `xml:"name,attr,omitempty"`
}

type code struct {
	GUID        string `xml:"guid,attr"`
	Name        string `xml:"name,attr"`
	IsCodable   string `xml:"isCodable,attr"`
	Color       string `xml:"color,attr,omitempty"`
	Description string `xml:"Description,omitempty"`
	Codes       []code `xml:"Code"`
}

type variable struct {
	GUID        string `xml:"guid,attr"`
	Name        string `xml:"name,attr"`
	Type        string `xml:"typeOfVariable,attr"`
	Description string `xml:"Description,omitempty"`
}

type ref struct {
	Target string `xml:"targetGUID,attr"`
}

type value struct {
	Of       ref     `xml:"VariableRef"`
	Text     *string `xml:"TextValue,omitempty"`
	Integer  *string `xml:"IntegerValue,omitempty"`
	Float    *string `xml:"FloatValue,omitempty"`
	Date     *string `xml:"DateValue,omitempty"`
	DateTime *string `xml:"DateTimeValue,omitempty"`
	Boolean  *string `xml:"BooleanValue,omitempty"`
}

// written is the value as it stands, whatever its type.
func (v value) written() string {
	for _, s := range []*string{v.Text, v.Integer, v.Float, v.Date, v.DateTime, v.Boolean} {
		if s != nil {
			return *s
		}
	}
	return ""
}

type kase struct {
	GUID        string  `xml:"guid,attr"`
	Name        string  `xml:"name,attr,omitempty"`
	Description string  `xml:"Description,omitempty"`
	Codes       []ref   `xml:"CodeRef"`
	Values      []value `xml:"VariableValue"`
	Sources     []ref   `xml:"SourceRef"`
	Selections  []ref   `xml:"SelectionRef"`
}

// sources are those of text, which we write, and others.
type sources struct {
	Texts    []text   `xml:"TextSource"`
	PDFs     []pdf    `xml:"PDFSource"`
	Pictures []guided `xml:"PictureSource"`
	Audios   []guided `xml:"AudioSource"`
	Videos   []guided `xml:"VideoSource"`
}

// text is a source of text, a note, or what a PDF says.
type text struct {
	GUID       string      `xml:"guid,attr"`
	Name       string      `xml:"name,attr,omitempty"`
	RichPath   string      `xml:"richTextPath,attr,omitempty"`
	PlainPath  string      `xml:"plainTextPath,attr,omitempty"`
	Creator    string      `xml:"creatingUser,attr,omitempty"`
	Content    *string     `xml:"PlainTextContent,omitempty"`
	Selections []selection `xml:"PlainTextSelection"`
	Codings    []coding    `xml:"Coding"`
	Values     []value     `xml:"VariableValue"`
}

type pdf struct {
	GUID       string   `xml:"guid,attr"`
	Name       string   `xml:"name,attr,omitempty"`
	Selections []guided `xml:"PDFSelection"`
	Text       *text    `xml:"Representation"`
	Values     []value  `xml:"VariableValue"`
}

type selection struct {
	GUID        string   `xml:"guid,attr"`
	Name        string   `xml:"name,attr,omitempty"`
	Start       string   `xml:"startPosition,attr"`
	End         string   `xml:"endPosition,attr"`
	Creator     string   `xml:"creatingUser,attr,omitempty"`
	Description string   `xml:"Description,omitempty"`
	Codings     []coding `xml:"Coding"`
}

type coding struct {
	GUID    string `xml:"guid,attr"`
	Creator string `xml:"creatingUser,attr,omitempty"`
	Code    ref    `xml:"CodeRef"`
}

type link struct {
	GUID      string `xml:"guid,attr"`
	Name      string `xml:"name,attr,omitempty"`
	Direction string `xml:"direction,attr,omitempty"`
	Origin    string `xml:"originGUID,attr,omitempty"`
	Target    string `xml:"targetGUID,attr,omitempty"`
}
