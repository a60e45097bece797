/** The shape of a page of documents while it is made. */
export default function DocumentsLoading() {
  return (
    <div aria-busy className="documents-skel">
      <div className="skel" />
      <div className="skel" />
    </div>
  );
}
